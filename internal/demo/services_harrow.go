package demo

import "alongside/internal/code"

// provider is an invented local group that offers services.
type provider struct{ key, name string }

// harrowProviders are invented: no real group has these names or does these things.
var harrowProviders = []provider{
	{"roxethwalkers", "Roxeth Walkers"},
	{"wealdsheds", "Weald Shed"},
	{"greenhillchoir", "Greenhill Voices"},
	{"canonsgarden", "Friends of Canons Walled Garden"},
	{"wheels", "Harrow Wheels for Everyone"},
	{"pinnermakers", "Pinner Makers"},
	{"wealdstonekitchen", "Wealdstone Kitchen Table"},
	{"raynersadvice", "Rayners Lane Advice Desk"},
	{"kentonpantry", "Kenton Community Pantry"},
	{"stanmorestrollers", "Stanmore Strollers"},
	{"sangam", "Sangam Elders Circle"},
	{"kanagam", "Kanagam Tamil Families"},
	{"hornstar", "Horn Star Women"},
	{"casa", "Casa Română Harrow"},
	{"lantern", "The Lantern Room"},
	{"drum", "Loud and Clear Drumming"},
	{"breathe", "Breathe Easy Belmont"},
	{"bridges", "Bridges to Work Harrow"},
	{"tablets", "Tea and Tablets"},
	{"goodcar", "Good Neighbour Cars"},
	{"page", "Open Page Learning"},
	{"safe", "Yellow Curtains"},
	{"kindhome", "Kind Home Advice"},
	{"active", "Active Headstone"},
	{"allot", "West Harrow Growers"},
}

// serviceFacts is a service of the directory. Org is the key of a host or an invented provider. When reads as
// "TU,TH 10:30-12:00", with "monthly" in front where it is not each week; an empty venue is at home or by telephone.
type serviceFacts struct {
	org, name   string
	category    code.ServiceCategory
	description string
	who         string // who it is for; empty for everybody
	cost        code.CostKind
	costWords   string
	venue, when string
	languages   []string
	access      []code.AccessibleNeed
	capacity    code.ServiceCapacity
	weeks       int  // usual wait, 0 when none is known
	signpost    bool // takes no referrals: people go by themselves
	minAge      int
	confirmed   int // days since somebody confirmed it; 0 for never
}

// Short names for what many rows share.
var (
	stepFree = []code.AccessibleNeed{code.AccessibleNeedStepFree}
	loop     = []code.AccessibleNeed{code.AccessibleNeedStepFree, code.AccessibleNeedHearingLoop}
	easy     = []code.AccessibleNeed{code.AccessibleNeedStepFree, code.AccessibleNeedEasyRead, code.AccessibleNeedMoreTime}
	gujarati = []string{"en", "gu", "hi"}
	tamil    = []string{"en", "ta"}
	english  = []string{"en"}
	freeOf   = code.CostKindFree
	lowCost  = code.CostKindLowCost
	paid     = code.CostKindPaid
	room     = code.ServiceCapacityOpen
	waiting  = code.ServiceCapacityWaitingList
	full     = code.ServiceCapacityFull
	unknown  = code.ServiceCapacityNotKnown
)

// harrowServices are the local services of the kinds that the founding schemes name, about sixty.
var harrowServices = []serviceFacts{
	// Of the five hosts.
	{"mind", "Wednesday Wellbeing Group", code.ServiceCategoryMentalHealth, "A small, quiet group about what helps: sleep, worry, and getting going. Six weeks, then a drop-in.", "Adults with low mood or anxiety.", freeOf, "", "greenhill", "WE 10:30-12:00", english, loop, room, 2, false, 18, 9},
	{"mind", "One-to-one befriending", code.ServiceCategoryBefriending, "A volunteer to meet for a walk or a coffee once a week, matched by interests, for up to a year.", "Adults living with mental ill health.", freeOf, "", "", "", []string{"en", "so", "fa"}, nil, waiting, 6, false, 18, 21},
	{"mind", "Chess and Chat", code.ServiceCategoryPeerSupport, "Chess boards, backgammon, and a kettle. Beginners are taught. Run by people who have been unwell themselves.", "", freeOf, "", "wealdstone", "FR 14:00-16:00", english, stepFree, room, 0, false, 18, 35},
	{"mind", "Art for a Clear Head", code.ServiceCategoryArts, "Painting and printing with a tutor. Nobody has to show anything.", "Adults; eight places.", freeOf, "", "hatchend", "TH 13:30-15:30", english, stepFree, waiting, 4, false, 18, 60},
	{"ageuk", "Friendly Calls", code.ServiceCategoryBefriending, "A weekly telephone call from the same volunteer, for a chat about anything.", "People over 50.", freeOf, "", "", "MO,TU,WE,TH,FR 10:00-16:00", gujarati, []code.AccessibleNeed{code.AccessibleNeedMoreTime}, room, 2, false, 50, 12},
	{"ageuk", "Information and Advice", code.ServiceCategoryBenefitsAdvice, "Help with Attendance Allowance, Pension Credit and other forms. At home for those who cannot come.", "People over 50 and their carers.", freeOf, "", "rayners", "TU,TH 10:00-15:00", gujarati, stepFree, room, 3, false, 50, 18},
	{"ageuk", "Seated Exercise", code.ServiceCategoryExercise, "An hour of movement to music, on and beside a chair, with a trained instructor. Tea after.", "People over 50.", lowCost, "£3, first three free", "headstone", "MO,TH 11:00-12:00", english, loop, room, 0, false, 50, 40},
	{"ageuk", "Tuesday Lunch Club", code.ServiceCategorySocial, "Hot two-course lunch, quiz once a month. Vegetarian always.", "People over 60.", lowCost, "£6", "kenton", "TU 12:00-14:00", gujarati, stepFree, room, 1, false, 60, 8},
	{"ageuk", "Digital Champions", code.ServiceCategoryDigital, "Volunteers show how to use phone and tablet, at home or at the hall, six visits.", "People over 55.", freeOf, "", "pinner", "WE 10:00-12:00", english, stepFree, waiting, 5, false, 55, 90},
	{"carers", "Carers' Thursday", code.ServiceCategoryCarers, "A place to sit down among people who know. Speaker once a month, cake always.", "Unpaid carers.", freeOf, "", "wealdstone", "TH 13:00-15:00", gujarati, loop, room, 0, false, 18, 15},
	{"carers", "Sitting Service", code.ServiceCategoryCarers, "A trained sitter at home for up to three hours a week, so that a carer can leave the house.", "Unpaid carers living with the person they care for.", lowCost, "£4 an hour; help with the cost", "", "", gujarati, nil, waiting, 4, false, 18, 15},
	{"carers", "Carer's Assessment Support", code.ServiceCategoryCarers, "Preparing for the council's carer's assessment, and going along.", "Unpaid carers.", freeOf, "", "greenhill", "MO,WE 10:00-14:00", english, stepFree, room, 2, false, 18, 70},
	{"carers", "Relax and Breathe for Carers", code.ServiceCategoryMindfulness, "Forty minutes of guided relaxation, online and in the room.", "Unpaid carers.", freeOf, "", "belmont", "WE 19:00-19:45", english, stepFree, room, 0, false, 18, 130},
	{"mencap", "Friends and Fun", code.ServiceCategorySocial, "Evenings out and in: cinema, bowling, cooking. Staff come along.", "Adults with a learning disability.", lowCost, "Own tickets", "greenhill", "FR 18:00-21:00", english, easy, room, 2, false, 18, 25},
	{"mencap", "Ready for Work", code.ServiceCategoryEmployment, "Job coach, practice interviews, work trials.", "Adults with a learning disability.", freeOf, "", "wealdstone", "TU,WE 10:00-15:00", english, easy, waiting, 8, false, 18, 50},
	{"mencap", "Advocacy", code.ServiceCategoryConditionSupport, "Somebody to speak with and for people at meetings that matter.", "Adults with a learning disability or autism.", freeOf, "", "", "", english, easy, room, 3, false, 18, 110},
	{"stlukes", "Bereavement Café", code.ServiceCategoryBereavement, "Coffee and company for people who have lost somebody. Volunteers who know how to listen.", "Any adult who is bereaved.", freeOf, "", "kenton", "SA 10:30-12:30", gujarati, stepFree, room, 0, false, 18, 6},
	{"stlukes", "Walking with Loss", code.ServiceCategoryBereavement, "A slow walk in twos and threes with a trained volunteer.", "Bereaved adults.", freeOf, "", "canons", "monthly SU 14:00-15:30", english, nil, room, 0, false, 18, 33},
	{"stlukes", "Welcome Desk Volunteers", code.ServiceCategoryVolunteering, "Seated half days at the welcome desk, with training and a buddy.", "", freeOf, "", "kenton", "MO,TU,WE,TH,FR 09:30-13:00", english, stepFree, room, 0, false, 18, 44},
	// Of invented local groups.
	{"roxethwalkers", "Roxeth Wednesday Walk", code.ServiceCategoryWalking, "Two loops, thirty and sixty minutes, with a leader in front and a back marker. Tea in the hall.", "Anyone who can walk for half an hour, with or without a stick.", freeOf, "", "roxeth", "WE 10:00-11:30", gujarati, nil, room, 0, false, 0, 5},
	{"roxethwalkers", "Sunday Longer Walk", code.ServiceCategoryWalking, "Four miles by bus and on foot, pub or café at the end.", "Steady walkers.", freeOf, "", "roxeth", "monthly SU 10:00-14:00", english, nil, room, 0, true, 0, 95},
	{"stanmorestrollers", "Stanmore Common Stroll", code.ServiceCategoryWalking, "Flat, slow and talkative. Wheelchairs and pushchairs welcome on the short path.", "", freeOf, "", "stanmore", "TU 10:30-11:30", english, stepFree, room, 0, false, 0, 17},
	{"wheels", "Bikeability for Grown-ups", code.ServiceCategoryCycling, "Four lessons from quiet park to real road with a qualified instructor. Bikes to lend.", "Adults.", freeOf, "", "headstone", "SA 10:00-12:00", english, nil, room, 3, false, 18, 14},
	{"wheels", "Easy Riders", code.ServiceCategoryCycling, "Slow group rides on park paths and quiet roads, cake in the middle.", "Adults who can ride.", freeOf, "", "headstone", "SU 10:00-12:00", english, nil, room, 0, false, 18, 14},
	{"wheels", "E-bike Companions", code.ServiceCategoryVolunteering, "Volunteers take older people out on a side-by-side electric bike. Full training.", "Volunteers over 18; passengers of any age.", freeOf, "", "headstone", "TU,FR 11:00-15:00", english, nil, room, 0, false, 18, 14},
	{"wealdsheds", "Weald Shed", code.ServiceCategoryCrafts, "Woodwork, mending and making, side by side. Tools and tea provided.", "Adults; women's session on Thursdays.", lowCost, "£2 a session", "weald", "TU,TH 10:00-13:00", english, stepFree, room, 1, false, 18, 28},
	{"pinnermakers", "Knit and Natter", code.ServiceCategoryCrafts, "Wool, needles and talk. Blankets for the hospital.", "", freeOf, "", "pinner", "MO 14:00-16:00", english, stepFree, room, 0, true, 0, 61},
	{"pinnermakers", "Sewing Together", code.ServiceCategoryCrafts, "Machines to use, a tutor, and English spoken slowly.", "", lowCost, "£2, materials free", "pinner", "TH 10:00-12:00", []string{"en", "ro", "fa"}, stepFree, room, 0, false, 0, 30},
	{"greenhillchoir", "Greenhill Voices", code.ServiceCategoryArts, "A choir for people who say they cannot sing. No reading music, two concerts a year.", "", lowCost, "£3", "greenhill", "MO 19:00-20:30", english, loop, room, 0, true, 0, 45},
	{"greenhillchoir", "Singing for Breathing", code.ServiceCategoryConditionSupport, "Gentle singing for people with lung conditions, led by a trained singer.", "People with COPD, asthma or long Covid.", freeOf, "", "belmont", "TH 14:00-15:00", english, loop, room, 1, false, 18, 22},
	{"canonsgarden", "Garden Mornings", code.ServiceCategoryGardening, "Weeding, sowing and soup in a walled garden. A quiet bed for quiet days.", "", freeOf, "", "canons", "TU,FR 10:00-12:30", english, stepFree, room, 0, false, 0, 11},
	{"allot", "West Harrow Growers", code.ServiceCategoryGardening, "Shared allotment with raised beds; take home what you grow.", "", freeOf, "", "westharrow", "SA 10:00-13:00", gujarati, stepFree, room, 0, false, 0, 52},
	{"wealdstonekitchen", "Cook the Food You Like", code.ServiceCategoryCooking, "Six mornings of cooking with less oil, salt and sugar. Gujarati, Caribbean and Somali dishes.", "People with or at risk of diabetes first.", freeOf, "", "wealdstone", "WE 09:45-12:00", gujarati, stepFree, room, 3, false, 18, 19},
	{"wealdstonekitchen", "Community Lunch", code.ServiceCategorySocial, "Pay what you can. Long tables, no reserved seats.", "", code.CostKindVaries, "Pay what you can", "wealdstone", "TH 12:30-14:00", gujarati, stepFree, room, 0, true, 0, 19},
	{"kentonpantry", "Community Pantry", code.ServiceCategoryFoodbank, "Members choose about £20 of groceries a week for £4. First visit free.", "Anyone short of money in Harrow.", lowCost, "£4 a week", "kenton", "FR 10:00-13:00", gujarati, stepFree, room, 0, false, 0, 7},
	{"kentonpantry", "Emergency Parcels", code.ServiceCategoryFoodbank, "Three days of food on a voucher; delivered where there is no other way.", "By voucher.", freeOf, "", "kenton", "MO,WE,FR 10:00-12:00", english, stepFree, room, 0, false, 0, 7},
	{"raynersadvice", "Debt Advice", code.ServiceCategoryMoneyAdvice, "Authorised advisers: budgets, breathing space, relief orders.", "Harrow residents.", freeOf, "", "rayners", "MO,WE 10:00-16:00", []string{"en", "gu", "ro", "ta"}, stepFree, room, 2, false, 18, 24},
	{"raynersadvice", "Benefits Forms Clinic", code.ServiceCategoryBenefitsAdvice, "Personal Independence Payment and Universal Credit forms, an hour at a time, with help to appeal.", "Harrow residents of working age.", freeOf, "", "rayners", "TU,FR 09:30-13:00", []string{"en", "gu", "ro", "ta"}, stepFree, waiting, 4, false, 18, 24},
	{"kindhome", "Housing Advice Drop-in", code.ServiceCategoryHousingAdvice, "Repairs, notices, arrears, homelessness. Bring every letter.", "Tenants and lodgers.", freeOf, "", "greenhill", "TU 10:00-13:00", []string{"en", "ro", "so"}, stepFree, room, 1, false, 18, 31},
	{"kindhome", "Damp and Cold Homes", code.ServiceCategoryHousingAdvice, "Visits, meters and letters for people whose home makes them ill.", "With a long-term condition.", freeOf, "", "", "", english, nil, waiting, 5, false, 18, 150},
	{"bridges", "Bridges to Work", code.ServiceCategoryEmployment, "An adviser of one's own for six months: CV, courses, talking to employers about health.", "Out of work or off sick.", freeOf, "", "greenhill", "MO,TH 09:30-16:30", []string{"en", "ro", "pl"}, stepFree, room, 2, false, 18, 20},
	{"tablets", "Tea and Tablets", code.ServiceCategoryDigital, "Slow lessons on phone and tablet, one volunteer to two learners.", "Beginners.", freeOf, "", "stanmore", "TU 14:00-16:00", gujarati, loop, room, 1, false, 0, 27},
	{"goodcar", "Good Neighbour Cars", code.ServiceCategoryTransport, "Volunteers drive to hospital, surgery and clubs; 48 hours' notice.", "People who cannot use buses.", lowCost, "45p a mile", "", "MO,TU,WE,TH,FR 08:00-18:00", english, []code.AccessibleNeed{code.AccessibleNeedMoreTime}, room, 1, false, 0, 36},
	{"page", "English in the Morning", code.ServiceCategoryLearning, "English for everyday life, three levels, with a crèche on Thursdays.", "Adults learning English.", freeOf, "", "queensbury", "TU,TH 10:00-12:00", []string{"en", "ta", "ro", "fa", "so"}, stepFree, waiting, 6, false, 19, 38},
	{"page", "Read with Me", code.ServiceCategoryLearning, "One-to-one help with reading and letters.", "Adults.", freeOf, "", "hill", "WE 14:00-16:00", english, nil, room, 2, false, 19, 200},
	{"sangam", "Sangam Elders Circle", code.ServiceCategorySocial, "Bhajans, gentle yoga, hot vegetarian lunch.", "People over 60; Gujarati and Hindi spoken.", lowCost, "£4", "queensbury", "MO,WE 10:30-14:00", gujarati, stepFree, room, 0, false, 60, 13},
	{"kanagam", "Kanagam Women's Morning", code.ServiceCategorySocial, "Coffee, company and a speaker. Tamil and English.", "Women.", freeOf, "", "rayners", "FR 10:00-12:00", tamil, stepFree, room, 0, false, 18, 41},
	{"kanagam", "Veena and Rhythm", code.ServiceCategoryArts, "Learn an instrument or listen.", "", lowCost, "£3", "rayners", "SA 15:00-17:00", tamil, stepFree, room, 0, true, 0, 0},
	{"hornstar", "Horn Star Sisters", code.ServiceCategoryPeerSupport, "Somali women's circle: tea, letters read together, trips.", "Women.", freeOf, "", "wealdstone", "SA 11:00-13:00", []string{"so", "en", "ar"}, stepFree, room, 0, false, 18, 55},
	{"casa", "Casa Română Saturday", code.ServiceCategorySocial, "Romanian families meet; advice desk every second week.", "", freeOf, "", "edgware", "SA 10:00-13:00", []string{"ro", "en"}, nil, room, 0, true, 0, 0},
	{"lantern", "Mindful Mondays", code.ServiceCategoryMindfulness, "Sitting, breathing and a little movement; chairs as good as mats.", "", lowCost, "By donation", "hatchend", "MO 18:30-19:45", english, stepFree, room, 0, false, 18, 48},
	{"lantern", "Chair Yoga", code.ServiceCategoryMindfulness, "Yoga that can be done sitting.", "", lowCost, "£4", "pinner", "FR 11:00-12:00", gujarati, stepFree, room, 0, false, 0, 26},
	{"lantern", "Evening Drop-in", code.ServiceCategoryMentalHealth, "A warm, lit room for bad evenings. Staffed, no appointment.", "Adults.", freeOf, "", "greenhill", "TU,TH,SU 18:00-22:00", english, stepFree, room, 0, true, 18, 16},
	{"drum", "Loud and Clear", code.ServiceCategoryArts, "Drumming for everyone, with and without disabilities.", "", freeOf, "", "edgware", "SA 14:00-15:30", english, easy, room, 1, false, 14, 29},
	{"breathe", "Breathe Easy Belmont", code.ServiceCategoryConditionSupport, "People with lung conditions keep up what rehab began.", "With a lung condition.", freeOf, "", "belmont", "WE 13:00-14:30", english, loop, room, 1, false, 18, 75},
	{"breathe", "Living with Pain", code.ServiceCategoryConditionSupport, "Pacing, nodding and laughing. A nurse comes once a month.", "With long-lasting pain.", freeOf, "", "belmont", "TH 11:00-12:30", english, loop, room, 2, false, 18, 34},
	{"safe", "Yellow Curtains", code.ServiceCategoryDomesticAbuse, "A women's circle for the time after. Place told on joining. Advocates on hand.", "Women who have lived with abuse.", freeOf, "", "", "", []string{"en", "gu", "ro", "ur"}, nil, room, 1, false, 18, 10},
	{"active", "Active Headstone", code.ServiceCategoryExercise, "Football at walking pace, bowls, table tennis.", "Over 50.", lowCost, "£2", "headstone", "TU,FR 10:00-12:00", english, stepFree, room, 0, false, 50, 23},
	{"active", "Women's Swim", code.ServiceCategoryExercise, "Women-only hour with a woman lifeguard; lessons for beginners.", "Women.", paid, "£5.50", "weald", "SU 18:00-19:00", english, stepFree, full, 10, false, 16, 180},
	{"active", "Midlife Matters", code.ServiceCategoryPeerSupport, "Six evenings on the menopause with a practice nurse, then a walk.", "Women.", freeOf, "", "headstone", "WE 19:00-20:30", english, stepFree, room, 3, false, 40, 42},
	{"council", "Housing standards", code.ServiceCategoryStatutory, "Inspects private rented homes that are damp, cold or unsafe.", "Harrow residents.", freeOf, "", "", "MO,TU,WE,TH,FR 09:00-17:00", english, nil, unknown, 0, false, 0, 240},
	{"council", "Adult social care", code.ServiceCategoryStatutory, "Care needs assessments, equipment, safeguarding.", "Adults in Harrow.", freeOf, "", "", "MO,TU,WE,TH,FR 09:00-17:00", english, nil, unknown, 0, true, 18, 0},
}
