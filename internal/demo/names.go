package demo

import "alongside/internal/code"

// community is one of the groups of people that live in Harrow, with names that are common in it. Weight is its share of
// the invented clients. Nobody in it is real.
type community struct {
	weight   int
	ethnic   code.EthnicCategory
	language string // BCP 47, spoken at home
	women    []string
	men      []string
	families []string
}

// communities are drawn from by weight. The ethnic categories are those of the NHS Data Dictionary (16+1).
var communities = []community{
	{
		20, code.EthnicCategoryH, "gu",
		[]string{"Kokila", "Hansa", "Jyotsna", "Nirmala", "Bhavna", "Pushpa", "Daksha", "Manjula", "Sarla", "Kalpana", "Urmila", "Varsha"},
		[]string{"Ramesh", "Kirit", "Harish", "Jayantilal", "Bharat", "Dinesh", "Mahendra", "Suresh", "Chandrakant", "Vinod", "Pravin"},
		[]string{"Patel", "Shah", "Mistry", "Desai", "Mehta", "Parmar", "Solanki", "Joshi", "Raval", "Chauhan", "Amin", "Thakkar", "Lakhani"},
	},
	{
		9, code.EthnicCategoryL, "ta",
		[]string{"Sivagami", "Thilaga", "Yogeswary", "Rajini", "Nirupa", "Kamala", "Vasantha", "Meenakshi"},
		[]string{"Sivakumar", "Ravindran", "Thayalan", "Kugan", "Nadarajah", "Sathiyan", "Balendra"},
		[]string{"Selvarajah", "Sivapalan", "Kandasamy", "Rajaratnam", "Tharmalingam", "Nadesan", "Arulampalam"},
	},
	{
		8, code.EthnicCategoryC, "ro",
		[]string{"Elena", "Mihaela", "Ioana", "Gabriela", "Doina", "Anișoara"},
		[]string{"Ion", "Vasile", "Gheorghe", "Cristian", "Marius", "Ștefan"},
		[]string{"Popescu", "Ionescu", "Munteanu", "Dumitru", "Ciobanu", "Lungu", "Rusu"},
	},
	{
		6, code.EthnicCategoryC, "pl",
		[]string{"Halina", "Bożena", "Grażyna", "Agnieszka", "Danuta"},
		[]string{"Zbigniew", "Krzysztof", "Wojciech", "Stanisław", "Marek"},
		[]string{"Nowak", "Wójcik", "Mazur", "Kaczmarek", "Dudek", "Zając"},
	},
	{
		8, code.EthnicCategoryB, "en",
		[]string{"Bridget", "Noreen", "Maureen", "Siobhán", "Bernadette", "Philomena"},
		[]string{"Declan", "Seamus", "Pádraig", "Gerard", "Dermot", "Fergus"},
		[]string{"O'Sullivan", "Brennan", "Gallagher", "Kavanagh", "Doherty", "McGrath", "Hennessy"},
	},
	{
		5, code.EthnicCategoryN, "so",
		[]string{"Hodan", "Sahra", "Fadumo", "Ayaan", "Ifrah", "Hibaq"},
		[]string{"Abdirahman", "Mahad", "Liban", "Guled", "Ismail"},
		[]string{"Abdi", "Warsame", "Farah", "Jama", "Hersi", "Duale"},
	},
	{
		18, code.EthnicCategoryA, "en",
		[]string{"Margaret", "Susan", "Linda", "Jean", "Pauline", "Christine", "Karen", "Tracey", "Rebecca", "Dorothy", "Gillian", "Lesley"},
		[]string{"David", "Alan", "Keith", "Barry", "Trevor", "Raymond", "Stephen", "Darren", "Graham", "Leonard", "Neil"},
		[]string{"Harris", "Cooper", "Turner", "Bailey", "Webb", "Fletcher", "Palmer", "Holloway", "Bennett", "Wheeler", "Ashby", "Stokes"},
	},
	{
		3, code.EthnicCategoryA, "cy",
		[]string{"Rhiannon", "Siân", "Eleri", "Mair", "Gwenllian"},
		[]string{"Dafydd", "Emrys", "Huw", "Llŷr", "Gethin"},
		[]string{"Llewelyn", "Pryce", "Gwynne", "Bowen", "Rhydderch"},
	},
	{
		6, code.EthnicCategoryM, "en",
		[]string{"Verna", "Beverley", "Sonia", "Yvonne", "Marcia", "Icilda"},
		[]string{"Winston", "Delroy", "Leroy", "Carlton", "Errol", "Neville"},
		[]string{"Campbell", "Grant", "Morrison", "Francis", "Gayle", "Beckford"},
	},
	{
		4, code.EthnicCategoryN, "en",
		[]string{"Abiola", "Ngozi", "Funmilayo", "Akosua", "Adaeze"},
		[]string{"Olusegun", "Kwame", "Chidi", "Babatunde", "Kofi"},
		[]string{"Adeyemi", "Okafor", "Mensah", "Boateng", "Afolabi", "Nwosu"},
	},
	{
		5, code.EthnicCategoryJ, "ur",
		[]string{"Shabana", "Nasreen", "Rukhsana", "Farzana", "Tahira"},
		[]string{"Tariq", "Javed", "Imran", "Naeem", "Khalid"},
		[]string{"Hussain", "Malik", "Iqbal", "Qureshi", "Mahmood", "Siddiqui"},
	},
	{
		4, code.EthnicCategoryS, "fa",
		[]string{"Parwin", "Zohra", "Nasrin", "Shirin", "Laila"},
		[]string{"Najib", "Farhad", "Reza", "Hamid", "Ghulam"},
		[]string{"Ahmadi", "Karimi", "Noori", "Rahimi", "Sultani"},
	},
	{
		3, code.EthnicCategoryA, "en",
		[]string{"Miriam", "Ruth", "Esther", "Rosalind"},
		[]string{"Harold", "Maurice", "Lionel", "Sidney"},
		[]string{"Levy", "Rosen", "Goldberg", "Kaye", "Feldman"},
	},
	{
		2, code.EthnicCategoryR, "yue",
		[]string{"Mei Ling", "Siu Fong", "Wai Yee"},
		[]string{"Wai Keung", "Kam Wing", "Chi Ho"},
		[]string{"Chan", "Cheung", "Lau", "Kwok"},
	},
	{
		2, code.EthnicCategoryK, "bn",
		[]string{"Rahima", "Shirina", "Monowara"},
		[]string{"Abdul Malik", "Shafiqul", "Nurul"},
		[]string{"Choudhury", "Uddin", "Miah", "Khatun"},
	},
	{
		2, code.EthnicCategoryG, "en",
		[]string{"Naomi", "Jasmine", "Corinne"},
		[]string{"Marlon", "Adrian", "Curtis"},
		[]string{"Pereira", "Lawrence", "Da Costa", "Bishop"},
	},
}

// languageNames are the languages of communities in English, for notes.
var languageNames = map[string]string{
	"gu": "Gujarati", "ta": "Tamil", "ro": "Romanian", "pl": "Polish", "so": "Somali", "cy": "Welsh", "ur": "Urdu",
	"fa": "Dari", "yue": "Cantonese", "bn": "Bengali", "en": "English",
}

// doctors are the names under which referrals come in from practices without an account of their own.
var doctors = []string{
	"Dr A. Kapoor", "Dr S. Wilkinson", "Dr N. Thevarajah", "Dr M. Osman", "Dr J. Petrova", "Dr R. Mehta", "Dr C. Byrne",
	"Dr L. Adeola", "Nurse Practitioner T. Hughes", "Nurse P. Fernando", "H. Begum, clinical pharmacist",
	"K. Lawson, care coordinator", "Dr D. Rosenthal", "Dr V. Suri",
}

// relations are people important to a client: who they are, and given names that fit.
var relations = []struct{ is, name string }{
	{"Daughter", "Anjali"},
	{"Son", "Rohan"},
	{"Husband", "Peter"},
	{"Sister", "Teresa"},
	{"Neighbour", "Mrs Coyle"},
	{"Daughter", "Amira"},
	{"Brother", "Tomasz"},
	{"Friend from church", "Gloria"},
	{"Son", "Daniel"},
	{"Niece", "Keisha"},
	{"Wife", "Saroj"},
	{"Daughter", "Clare"},
	{"Carer", "Blessing"},
	{"Friend", "Iris"},
}

// shortNames are what some people would rather be called.
var shortNames = map[string]string{
	"Margaret": "Peggy", "Rebecca": "Becky", "Christine": "Chris", "Leonard": "Len", "Stephen": "Steve", "Raymond": "Ray",
	"Bernadette": "Bernie", "Gerard": "Gerry", "Krzysztof": "Kris", "Chandrakant": "Chandu", "Jayantilal": "Jayanti",
	"Abdirahman": "Abdi", "Yogeswary": "Yogi", "Dorothy": "Dot", "Philomena": "Phil", "Olusegun": "Segun", "Rosalind": "Ros",
}
