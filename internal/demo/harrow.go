package demo

import (
	"alongside/internal/clock"
	"alongside/internal/code"
)

// pcnsBegan is the day on which Primary Care Networks began in England.
const pcnsBegan = clock.Date("2019-07-01")

// networkFacts is a Primary Care Network of the NHS organisation data (ODS), with its practices.
type networkFacts struct {
	ods, name string
	imd       int // Index of Multiple Deprivation 2019, decile, 1 the most deprived
	practices []practiceFacts
}

// practiceFacts is a GP practice of the ODS files. From and To date its link to the network: From is empty for since
// networks began, To is empty for a link that lasts.
type practiceFacts struct {
	ods, name, line1, town, postcode string
	imd                              int
	neighbourhood                    string
	from, to                         clock.Date
}

// harrowNetworks are the five networks of Harrow and their practices (ODS: ePCN and epraccur, IMD 2019 by practice).
var harrowNetworks = []networkFacts{
	{"U10339", "Harrow Collaborative PCN", 7, []practiceFacts{
		{ods: "E84040", name: "The Pinner Road Surgery", line1: "196 Pinner Road", town: "West Harrow", postcode: "HA1 4JS", imd: 8},
		{ods: "E84005", name: "Kings Road Surgery", line1: "204 Kings Road", town: "South Harrow", postcode: "HA2 9JH", imd: 9},
		{ods: "E84062", name: "The Shaftesbury Medical Centre", line1: "39 Shaftesbury Parade", town: "South Harrow", postcode: "HA2 0AH", imd: 7},
		{ods: "E84070", name: "Pinner View Medical Centre", line1: "33 Pinner View", town: "Harrow", postcode: "HA1 4QG", imd: 8},
		{ods: "E84617", name: "The Civic Medical Centre", line1: "18-20 Bethecar Road", town: "Harrow", postcode: "HA1 1SE", imd: 6, to: "2022-11-30"},
		{ods: "E84647", name: "Kenton Clinic", line1: "533A Kenton Road", town: "Kenton", postcode: "HA3 0UQ", imd: 8},
		{ods: "E84653", name: "Zain Medical Centre", line1: "Burnt Oak Broadway", town: "Edgware", postcode: "HA8 0AD", imd: 6},
		{ods: "E84676", name: "Headstone Lane Medical Centre", line1: "238 Headstone Lane", town: "Harrow", postcode: "HA2 6LY", imd: 7},
		{ods: "E84680", name: "Headstone Road Surgery", line1: "107 Headstone Road", town: "Harrow", postcode: "HA1 1PG", imd: 7},
		{ods: "E84681", name: "Savita Medical Centre", line1: "48 Harrow View", town: "Harrow", postcode: "HA1 1RQ", imd: 6},
		{ods: "Y05080", name: "First Choice Medical Care", line1: "275A Kings Road", town: "Harrow", postcode: "HA2 9LG", imd: 8},
	}},
	{"U84846", "Healthsense PCN", 8, []practiceFacts{
		{ods: "E84008", name: "Simpson House Medical Centre", line1: "255 Eastcote Lane", town: "Harrow", postcode: "HA2 8RS", imd: 7},
		{ods: "E84009", name: "Enderley Road Medical Centre", line1: "41-45 Enderley Road", town: "Harrow", postcode: "HA3 5HF", imd: 6},
		{ods: "E84022", name: "Roxbourne Medical Centre", line1: "37 Rayners Lane", town: "Harrow", postcode: "HA2 0UE", imd: 6},
		{ods: "E84024", name: "The Pinn Medical Centre", line1: "37 Love Lane", town: "Pinner", postcode: "HA5 3EE", imd: 10},
		{ods: "E84068", name: "The Ridgeway Surgery", line1: "71 Imperial Drive", town: "Harrow", postcode: "HA2 7DU", imd: 9},
		{ods: "E84601", name: "Kenton Bridge Medical Centre Dr Golden", line1: "155-175 Kenton Road", town: "Harrow", postcode: "HA3 0YX", imd: 8},
		{ods: "E84663", name: "Kenton Bridge Medical Centre - Dr Raja", line1: "155-175 Kenton Road", town: "Harrow", postcode: "HA3 0YX", imd: 8},
	}},
	{"U51050", "Harrow East PCN", 7, []practiceFacts{
		{ods: "E84014", name: "Bacon Lane Surgery", line1: "11 Bacon Lane", town: "Edgware", postcode: "HA8 5AT", imd: 7},
		{ods: "E84039", name: "Honeypot Medical Centre", line1: "404 Honeypot Lane", town: "Stanmore", postcode: "HA7 1JP", imd: 7},
		{ods: "E84075", name: "Mollison Way Surgery", line1: "45C-46 South Parade, Mollison Way", town: "Edgware", postcode: "HA8 5QL", imd: 7},
	}},
	{"U60450", "Health Alliance PCN", 7, []practiceFacts{
		{ods: "E84004", name: "The Circle Practice", line1: "Belmont Health Centre, 516 Kenton Lane", town: "Harrow", postcode: "HA3 7LT", imd: 7},
		{ods: "E84057", name: "The Stanmore Medical Centre", line1: "85 Crowshott Avenue", town: "Stanmore", postcode: "HA7 1HS", imd: 8},
		{ods: "E84069", name: "Belmont Health Centre", line1: "516 Kenton Lane", town: "Harrow", postcode: "HA3 7LT", imd: 7},
		{ods: "E84617", from: "2022-12-01"},
		{ods: "E84646", name: "The Streatfield Medical Centre", line1: "177 Streatfield Road", town: "Harrow", postcode: "HA3 9BL", imd: 8},
		{ods: "E84658", name: "Aspri Medical Centre", line1: "1 Long Elmes", town: "Harrow", postcode: "HA3 5LE", imd: 6},
		{ods: "E84713", name: "The Enterprise Practice", line1: "Belmont Health Centre, 516 Kenton Lane", town: "Harrow", postcode: "HA3 7LT", imd: 7, to: "2022-12-31"},
	}},
	{"U89806", "Sphere PCN", 7, []practiceFacts{
		{ods: "E84018", name: "Streatfield Health Centre", line1: "1 Streatfield Road", town: "Kenton", postcode: "HA3 9BP", imd: 9},
		{ods: "E84044", name: "The Northwick Surgery", line1: "36 Northwick Park Road", town: "Harrow", postcode: "HA1 2NU", imd: 7},
		{ods: "E84053", name: "Hatch End Medical Centre", line1: "577 Uxbridge Road", town: "Hatch End", postcode: "HA5 4RD", imd: 10},
		{ods: "E84058", name: "GP Direct", line1: "3-7 Welbeck Road", town: "Harrow", postcode: "HA2 0RQ", imd: 7},
		{ods: "E84061", name: "Elliott Hall Medical Centre", line1: "165-167 Uxbridge Road", town: "Pinner", postcode: "HA5 4EA", imd: 9},
		{ods: "E84693", name: "St Peter's Medical Centre", line1: "Colbeck Road", town: "Harrow", postcode: "HA1 4BS", imd: 8},
	}},
}

// orgFacts is an organisation that is neither a network nor a practice. Key is how other tables name it.
type orgFacts struct {
	key, name, ods string
	kind           code.OrganisationKind
	employs        bool
}

// harrowOrgs are the partners and hosts of Harrow's scheme.
var harrowOrgs = []orgFacts{
	{key: "icb", name: "NHS North West London", ods: "W2U3Z", kind: code.OrganisationKindIcb},
	{key: "council", name: "Harrow Council", kind: code.OrganisationKindCouncil},
	{key: "office", name: "Harrow Social Prescribing", kind: code.OrganisationKindOther},
	{key: "mind", name: "Mind in Harrow", kind: code.OrganisationKindHost, employs: true},
	{key: "ageuk", name: "Age UK Hillingdon, Harrow and Brent", kind: code.OrganisationKindHost, employs: true},
	{key: "carers", name: "Harrow Carers", kind: code.OrganisationKindHost, employs: true},
	{key: "mencap", name: "Harrow Mencap", kind: code.OrganisationKindHost, employs: true},
	{key: "stlukes", name: "St Luke's Hospice", kind: code.OrganisationKindHost, employs: true},
}

// staffFacts is an account of the demonstration. At is the key of the organisation where the role is held, or the ODS
// code of a practice; Networks are the ODS codes of those a link worker or lead is assigned to.
type staffFacts struct {
	email, name, title string
	role               code.Role
	at                 string
	networks           []string
	capacity           int
}

// domain of every demonstration sign-in; .test is reserved for this.
const mailDomain = "@demo.alongside.test"

// harrowStaff are the sign-ins of Harrow. The first ten are promised to users; the rest make the scheme whole.
var harrowStaff = []staffFacts{
	{email: "linkworker", name: "Amina Yusuf", title: "Link worker", role: code.RoleLinkWorker, at: "mind", networks: []string{"U10339"}, capacity: 45},
	{email: "linkworker2", name: "Nia Rees", title: "Link worker", role: code.RoleLinkWorker, at: "ageuk", networks: []string{"U84846"}, capacity: 45},
	{email: "lead", name: "Farida Noorani", title: "Team lead", role: code.RoleLead, at: "stlukes", networks: []string{"U10339", "U84846", "U51050", "U60450", "U89806"}, capacity: 20},
	{email: "manager", name: "Tom Okafor", title: "Social Prescribing Manager", role: code.RoleManager, at: "office"},
	{email: "host", name: "Ruth Adler", title: "Services coordinator", role: code.RoleHost, at: "mind"},
	{email: "host2", name: "Gerry Flanagan", title: "Services coordinator", role: code.RoleHost, at: "ageuk"},
	{email: "practice", name: "Dr Helen Marsh", title: "GP", role: code.RolePractice, at: "E84040"},
	{email: "analyst", name: "Kit Larsen", title: "Analyst", role: code.RoleAnalyst, at: "office"},
	{email: "commissioner", name: "Sunita Bhatt", title: "Commissioning manager", role: code.RoleCommissioner, at: "icb"},
	{email: "admin", name: "Ada Wright", title: "Administrator", role: code.RoleAdmin, at: "office"},
	{email: "linkworker3", name: "Dilesh Shah", title: "Link worker", role: code.RoleLinkWorker, at: "carers", networks: []string{"U51050"}, capacity: 40},
	{email: "linkworker4", name: "Caitlin Doyle", title: "Link worker", role: code.RoleLinkWorker, at: "mencap", networks: []string{"U60450"}, capacity: 40},
	{email: "linkworker5", name: "Kwabena Osei", title: "Link worker", role: code.RoleLinkWorker, at: "stlukes", networks: []string{"U89806"}, capacity: 40},
	{email: "host3", name: "Pragna Vyas", title: "Services coordinator", role: code.RoleHost, at: "carers"},
	{email: "host4", name: "Owen Tully", title: "Services coordinator", role: code.RoleHost, at: "mencap"},
	{email: "host5", name: "Sr Anne Whelan", title: "Services coordinator", role: code.RoleHost, at: "stlukes"},
	{email: "practice2", name: "Dr Sanjay Kotecha", title: "GP", role: code.RolePractice, at: "E84068"},
	{email: "practice3", name: "Dr Maya Feldman", title: "GP", role: code.RolePractice, at: "E84039"},
	{email: "practice4", name: "Joan Tierney", title: "Practice nurse", role: code.RolePractice, at: "E84004"},
	{email: "practice5", name: "Dr Arun Nair", title: "GP", role: code.RolePractice, at: "E84044"},
	{email: "practice6", name: "Leila Haddad", title: "Care coordinator", role: code.RolePractice, at: "E84062"},
}
