package demo

import "alongside/internal/code"

// wellbeingThemes are company, mood, confidence, movement and eating.
var wellbeingThemes = []theme{
	{
		reason: code.ReferralReasonLoneliness, weight: 20, minAge: 45,
		also: []code.ReferralReason{code.ReferralReasonConfidence, code.ReferralReasonPhysicalActivity, code.ReferralReasonDigital},
		referrer: []string{
			"{age}, lives alone since the move to a ground-floor flat. Attends surgery most weeks with minor complaints; I think {name} is lonely. Would like company and something to get up for.",
			"Frequent attender, eight appointments since spring. No new pathology. Says the only people {name} talks to are at the surgery. Keen on the idea of a group.",
			"Family have moved away and friends from work have drifted. Mobility fair, walks with a stick. Please help to find local company.",
		},
		client: []string{
			"I can go from Friday to Monday without saying a word to anyone. The telly is on just for the voices.",
			"I used to know everybody in the street. Now they are all out at work and I don't like to bother them.",
			"I would like somewhere to be on a Wednesday. It does not have to be anything grand.",
		},
		matters:   []string{"Having people to have a laugh with. Keeping my own front door. My granddaughter ringing on Sundays.", "Cooking for somebody other than myself. My faith. Being useful.", "Football on the radio, my tomatoes, and somebody to talk to about both."},
		strengths: []string{"Warm and funny once settled. Good cook. Neighbour with a spare key.", "Used to run the shop's rota; well organised. Has a Freedom Pass and uses it.", "Sings well and knows it. Sister rings weekly."},
		need:      "I want company during the week, not only at weekends.",
		goals: []goalText{
			{"See people I like at least twice a week", []actionText{
				{"Go to {service} with the link worker the first time", byClient, []code.Barrier{code.BarrierConfidence}, "Meet at the bus stop first; sit near the door; leave after half an hour if it is too much."},
				{"Ring {service} to say {name} is coming and ask for somebody to say hello", byWorker, nil, ""},
				{"Ask the neighbour in for tea once this month", byClient, []code.Barrier{code.BarrierConfidence}, ""},
			}},
			{"Have somebody to ring when the evenings are long", []actionText{
				{"Try a weekly telephone call with a befriender", byService, nil, ""},
				{"Write down three numbers and keep them by the phone", byClient, nil, ""},
			}},
		},
		first: []string{
			"Talked for nearly an hour. Evenings and Sundays are the worst; radio on all night for the voices.",
			"Misses the old street. Has not been inside anyone else's home since Easter.",
			"Would rather do something than sit in a circle and talk about being lonely. We laughed about that.",
			"Walks to the parade every morning \"to be said good morning to\".",
		},
		progress: []string{
			"Has not been yet: got as far as the door and turned round. Talked about going in together and who will be there. {name} is willing to try again if I am at the bus stop.",
			"Went to {service} with me. Quiet at first, then two hours of talk about buses. Asked what time it starts next week before I could.",
			"Has now been three times without me. One of the women saves a chair. Still dreads Sundays.",
			"Says the week \"has a shape now\". Goes twice a week and has swapped numbers with two people there.",
		},
		ending:     "Two regular mornings a week and a friend to ring. {name} says the surgery has not seen much of them lately, and that this is a good thing.",
		categories: []code.ServiceCategory{code.ServiceCategorySocial, code.ServiceCategoryBefriending, code.ServiceCategoryWalking, code.ServiceCategoryCrafts},
		ask:        "{name} would like company during the week and is a little shy in a new room. Please have somebody say hello at the door on the first day. I can come along the first time.",
	},
	{
		reason: code.ReferralReasonLowMoodAnxiety, weight: 16, minAge: 18,
		also: []code.ReferralReason{code.ReferralReasonLoneliness, code.ReferralReasonConfidence, code.ReferralReasonWork},
		referrer: []string{
			"Low mood for some months, PHQ-9 14, not suicidal. On sertraline, waiting for Talking Therapies. Would benefit from structure and getting out of the house.",
			"Anxiety since redundancy. Sleep poor. Declines therapy for now, open to activities. Please see.",
			"Known to us with anxiety and panic in shops. Medication helps a bit. Wants to feel more like {name} again.",
		},
		client:    []string{"I get up because the cat needs feeding. After that I sit down again.", "My chest goes tight in the queue and I leave the basket and go home.", "Everybody says go out more. Nobody says where."},
		matters:   []string{"Feeling like myself in the mornings. My cat. Music, which I have stopped listening to.", "Being a good parent on the bad days too.", "Sleeping. Drawing again. Not letting people down."},
		strengths: []string{"Knows the signs and says so early. Kind to others; hard on self. Draws well.", "Walks when the mood allows. Two close friends on WhatsApp.", "Has got through this once before and remembers what helped."},
		need:      "I want to have more good days than bad ones, and to leave the house most days.",
		goals: []goalText{
			{"Leave the house on five days out of seven", []actionText{
				{"Walk to the park and back after breakfast", byClient, []code.Barrier{code.BarrierHealth}, "Ten minutes counts. On a bad day, the end of the road counts."},
				{"Go to {service} for three weeks before deciding", byClient, []code.Barrier{code.BarrierConfidence}, "Sit at the edge; tell the tutor beforehand."},
			}},
			{"Do one thing a week that I used to enjoy", []actionText{
				{"Send the list of creative and quiet groups that fit", byWorker, nil, ""},
				{"Take the sketchbook out of the drawer", byClient, nil, ""},
			}},
		},
		first: []string{
			"Tearful at first, then relieved to be asked what helps rather than what hurts.",
			"Mornings are hardest. Has stopped music and drawing; both used to help.",
			"Panic in supermarkets, fine in the corner shop. Small, quiet rooms are best.",
			"Clear that there is no thought of ending life; gave the crisis line and the safety card all the same.",
		},
		progress: []string{
			"A bad fortnight, sleep very broken. Did not go out except for the cat. We made the plan smaller: the end of the road counts.",
			"Went to {service} and stayed for the whole hour. Told the tutor beforehand, which helped. Tired but pleased.",
			"Out four days last week. Music on in the kitchen again. One panic, got through it with the breathing.",
			"Mood clearly lifted. Smiling. Asked about the next course. GP has agreed to keep the dose as it is.",
		},
		ending:     "Sleeping better, out most days, and going to a group that {name} chose. Knows what to do when the mornings get heavy again.",
		categories: []code.ServiceCategory{code.ServiceCategoryMindfulness, code.ServiceCategoryArts, code.ServiceCategoryMentalHealth, code.ServiceCategoryGardening, code.ServiceCategoryWalking},
		ask:        "{name} finds new rooms and crowds hard and does best in a small, quiet group. Could the group leader ring before the first session?",
	},
	{
		reason: code.ReferralReasonConfidence, weight: 6, minAge: 18,
		also: []code.ReferralReason{code.ReferralReasonLowMoodAnxiety, code.ReferralReasonLearningCreative, code.ReferralReasonVolunteering},
		referrer: []string{
			"Has lost confidence after a fall in January. Fully recovered physically but will not use the bus. Please help to rebuild.",
			"Shy and rather isolated. Would like to meet others and build confidence.",
		},
		client:    []string{"I have started asking my cousin to come to the post office with me. At my age.", "I know what I want to say and then it does not come out."},
		matters:   []string{"Going where I want without asking for a lift.", "Speaking for myself at the surgery."},
		strengths: []string{"Practical, observant, never late. Good with children.", "Speaks three languages. Has run a home of seven."},
		need:      "I want to trust myself again.",
		goals: []goalText{
			{"Take the bus to Harrow on my own", []actionText{
				{"Ride two stops together, then four, then the whole way", byWorker, []code.Barrier{code.BarrierConfidence, code.BarrierTransport}, "Outside rush hour. Phone charged. Sit near the driver."},
				{"Do the same route alone on a quiet morning", byClient, []code.Barrier{code.BarrierConfidence}, ""},
			}},
			{"Join one thing where nobody knows me", []actionText{{"Visit {service} to have a look, no promise", byClient, []code.Barrier{code.BarrierConfidence}, "Go ten minutes late so as not to wait outside."}}},
		},
		first: []string{
			"Quiet, looks at the floor, then very clear about what is wanted.",
			"Was independent until last year. It is not pain that stops {name}, it is \"what if\".",
			"We tried the bus stop together at the end and watched two buses go. A good first step.",
		},
		progress: []string{
			"Two stops together. Held the rail hard. Laughed when we got off.",
			"The whole route with me on the next seat but one. Paid attention to the stops and rang the bell.",
			"Rang me from Harrow bus station, alone, to say \"guess where I am\".",
		},
		ending:     "Travels alone again and has joined a class. Does not need me for it, and told me so kindly.",
		categories: []code.ServiceCategory{code.ServiceCategoryLearning, code.ServiceCategorySocial, code.ServiceCategoryVolunteering, code.ServiceCategoryExercise},
		ask:        "{name} is rebuilding confidence and would like a friendly start with something small to do. Please do not put {name} on the spot in the first session.",
	},
	{
		reason: code.ReferralReasonPhysicalActivity, weight: 8, minAge: 30,
		also: []code.ReferralReason{code.ReferralReasonHealthyEatingWeight, code.ReferralReasonLongTermCondition, code.ReferralReasonLoneliness},
		referrer: []string{
			"HbA1c 46, BP borderline, sits most of the day. Wants to move more but is bored by gyms. Please discuss options.",
			"Knees stiff, physio completed. Needs to keep going with gentle exercise in company.",
		},
		client:    []string{"I am not a gym person. I would walk if somebody walked with me.", "The physio gave me a sheet. The sheet is on the fridge."},
		matters:   []string{"Keeping up with my grandsons. Dancing at weddings.", "Not ending up like my father with his legs."},
		strengths: []string{"Walks to the shops. Good balance. Likes to be counted on.", "Played badminton for the works team."},
		need:      "I want to move more and not get bored.",
		goals: []goalText{
			{"Walk for half an hour three times a week", []actionText{
				{"Join {service} on Wednesdays", byClient, []code.Barrier{code.BarrierHealth}, "Stick and water. The back marker walks with anybody who needs to slow down."},
				{"Keep a tally on the kitchen calendar", byClient, nil, ""},
			}},
			{"Be able to dance at the wedding in the summer", []actionText{{"Try seated and standing exercise at {service}", byClient, []code.Barrier{code.BarrierCost}, "First three sessions are free with a card from us."}}},
		},
		first: []string{
			"Keen, a bit impatient. Hates gyms: mirrors and music. Likes people and trees.",
			"Knees hurt on stairs, not on the flat. Physio's sheet is on the fridge, unused.",
			"Talked through what a week could look like and put it on the calendar there and then.",
		},
		progress: []string{
			"Joined {service}. Managed the shorter loop and the tea after it.",
			"Two walks a week now. Knee sore after the long one, fine by the morning. Back on the short loop for a while.",
			"Six weeks without missing one. Nurse says the blood pressure is down.",
		},
		ending:     "Walking three times a week with the group and has started to lead the short loop when the leader is away.",
		categories: []code.ServiceCategory{code.ServiceCategoryWalking, code.ServiceCategoryExercise, code.ServiceCategoryCycling},
		ask:        "{name} wants to be more active in company. Stiff knees on stairs, steady on the flat; GP is content with gentle exercise.",
	},
	{
		reason: code.ReferralReasonHealthyEatingWeight, weight: 12, minAge: 40, language: "gu",
		also:      []code.ReferralReason{code.ReferralReasonPhysicalActivity, code.ReferralReasonFood, code.ReferralReasonLongTermCondition},
		referrer:  []string{"Type 2 diabetes, newly diagnosed. Would like practical help with cooking that fits the family's food.", "BMI 34, declined the tier 2 programme as it is online. Prefers something local and face to face."},
		client:    []string{"They gave me a leaflet with salads. We do not eat salads, we eat rotli and shaak.", "I cook for six and then I finish the plates."},
		matters:   []string{"Eating with my family without being the ill one.", "Seeing my daughter married."},
		strengths: []string{"Excellent cook. The whole family eats what {name} makes.", "Shops at the market, knows every price."},
		need:      "I want to cook the food we like in a way that is good for my sugar.",
		goals: []goalText{
			{"Cook three evening meals a week with less oil and sugar, that everyone eats", []actionText{
				{"Come to the cookery course at {service}", byClient, []code.Barrier{code.BarrierCaring}, "Morning group, while the children are at school."},
				{"Ask the practice nurse about carbs in rotli and rice", byClient, nil, ""},
			}},
		},
		first:      []string{"Proud cook. Was told off by a leaflet, as {name} puts it. We looked at what is on the table already and what could stay.", "Sugar in tea is the easy one; oil in the vaghar the hard one."},
		progress:   []string{"First class at {service}. Taught the tutor something about lentils.", "Down to one sugar. Family noticed nothing about the oil, which is a triumph.", "HbA1c down at the last check. Bringing a cousin to the class."},
		ending:     "Cooks differently without anybody complaining, and the nurse is pleased with the numbers.",
		categories: []code.ServiceCategory{code.ServiceCategoryCooking, code.ServiceCategoryExercise, code.ServiceCategoryGardening},
		ask:        "{name} is newly diagnosed with type 2 diabetes and cooks for a large family, mostly vegetarian. Would like the practical course, mornings only.",
	},
}
