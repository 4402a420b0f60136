package demo

import "alongside/internal/code"

// southwarkProviders are the invented groups of the second scheme.
var southwarkProviders = []provider{
	{"walworthyard", "Walworth Yard"}, {"pedals", "Burgess Pedals"}, {"thames", "Thames Rooms Trust"},
}

// southwarkServices are the few services of the second scheme.
var southwarkServices = []serviceFacts{
	{"walworthyard", "Yard Walkers", code.ServiceCategoryWalking, "A walk from the community centre, slow or brisk, with tea after.", "", freeOf, "", "walworth", "TH 10:30-12:00", english, stepFree, room, 0, false, 0, 12},
	{"walworthyard", "E-bike Outings", code.ServiceCategoryVolunteering, "Volunteers take older neighbours out on side-by-side e-bikes. Training in road safety included.", "Volunteers over 18.", freeOf, "", "walworth", "TU,SA 11:00-14:00", english, nil, room, 0, false, 18, 12},
	{"pedals", "Bikeability for Adults", code.ServiceCategoryCycling, "From the park to the road in four lessons. Bikes to borrow.", "Adults.", freeOf, "", "burgess", "SA 10:00-12:00", english, nil, room, 2, false, 18, 30},
	{"thames", "Thursday Table", code.ServiceCategorySocial, "Lunch and company by the river.", "", lowCost, "£3", "bermondsey", "TH 12:00-14:00", english, loop, room, 0, false, 0, 44},
	{"thames", "Money Clinic", code.ServiceCategoryMoneyAdvice, "Debt and benefits advice by appointment.", "Southwark residents.", freeOf, "", "bankside", "MO,WE 10:00-15:00", []string{"en", "es", "pt"}, stepFree, waiting, 3, false, 18, 20},
	{"host", "Neighbourly Calls", code.ServiceCategoryBefriending, "A call each week from a neighbour.", "Over 55.", freeOf, "", "", "MO,TU,WE,TH,FR 10:00-16:00", english, nil, room, 1, false, 55, 15},
}
