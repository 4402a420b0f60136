package demo

import "alongside/internal/code"

// southwarkNetworks is the network of the second scheme with its practices (ODS). The five neighbourhoods group practices
// by the area in which they lie.
var southwarkNetworks = []networkFacts{
	{"U06180", "North Southwark PCN", 3, []practiceFacts{
		{ods: "G85034", name: "Nexus Health Group", line1: "2 Princess Street", town: "London", postcode: "SE1 6JP", imd: 3, neighbourhood: "Borough and Bankside"},
		{ods: "G85642", name: "Blackfriars Medical Practice", line1: "45 Colombo Street", town: "London", postcode: "SE1 8EE", imd: 5, neighbourhood: "Borough and Bankside"},
		{ods: "G85029", name: "Falmouth Road Group Practice", line1: "78 Falmouth Road", town: "London", postcode: "SE1 4JW", imd: 3, neighbourhood: "Borough and Bankside"},
		{ods: "G85705", name: "The New Mill Street Surgery", line1: "1 Wolseley Street", town: "London", postcode: "SE1 2BP", imd: 7, neighbourhood: "Bermondsey"},
		{ods: "G85623", name: "Bermondsey Spa Medical Centre", line1: "Eyot House, 50 Old Jamaica Road", town: "London", postcode: "SE16 4BL", imd: 4, neighbourhood: "Bermondsey"},
		{ods: "Y06113", name: "QHS GP Care Home Service", line1: "Spa Medical Centre, 50 Old Jamaica Road", town: "London", postcode: "SE16 4BL", imd: 3, neighbourhood: "Bermondsey"},
		{ods: "G85138", name: "Albion Street Group Practice", line1: "87 Albion Street", town: "London", postcode: "SE16 7JX", imd: 6, neighbourhood: "Rotherhithe"},
		{ods: "G85125", name: "Park Medical Centre", line1: "57 Hawkstone Road", town: "London", postcode: "SE16 2PE", imd: 3, neighbourhood: "Rotherhithe"},
		{ods: "G85087", name: "Silverlock Medical Centre", line1: "2 Verney Way", town: "London", postcode: "SE16 3HA", imd: 3, neighbourhood: "Rotherhithe"},
		{ods: "G85084", name: "Penrose Surgery", line1: "33 Penrose Street", town: "London", postcode: "SE17 3DW", imd: 3, neighbourhood: "Walworth"},
		{ods: "G85632", name: "The Villa Street Medical Centre", line1: "47 Villa Street", town: "London", postcode: "SE17 2EL", imd: 2, neighbourhood: "Walworth"},
		{ods: "G85721", name: "301 East Street Surgery", line1: "301 East Street, Walworth", town: "London", postcode: "SE17 2SX", imd: 2, neighbourhood: "Walworth"},
		{ods: "G85052", name: "Old Kent Road Surgery", line1: "182-184 Old Kent Road", town: "London", postcode: "SE1 5TY", imd: 3, neighbourhood: "Old Kent Road"},
		{ods: "G85019", name: "Trafalgar Surgery", line1: "10 Trafalgar Avenue", town: "London", postcode: "SE15 6NR", imd: 3, neighbourhood: "Old Kent Road"},
	}},
}

// southwarkOrgs are the partners of the second scheme. The host is invented.
var southwarkOrgs = []orgFacts{
	{key: "icb", name: "NHS South East London", ods: "72Q", kind: code.OrganisationKindIcb},
	{key: "office", name: "North Southwark Social Prescribing", kind: code.OrganisationKindOther},
	{key: "host", name: "North Southwark Neighbours", kind: code.OrganisationKindHost, employs: true},
}

// southwarkStaff are the sign-ins of the second scheme, to show that the two do not meet.
var southwarkStaff = []staffFacts{
	{email: "southwark.linkworker", name: "Marsha Bennett", title: "Link worker", role: code.RoleLinkWorker, at: "host", networks: []string{"U06180"}, capacity: 40},
	{email: "southwark.linkworker2", name: "Jonah Price", title: "Link worker", role: code.RoleLinkWorker, at: "host", networks: []string{"U06180"}, capacity: 40},
	{email: "southwark.manager", name: "Ines Carvalho", title: "Social Prescribing Manager", role: code.RoleManager, at: "office"},
	{email: "southwark.practice", name: "Dr Peter Amadi", title: "GP", role: code.RolePractice, at: "G85034"},
}
