package demo

// street is a made-up house's street with the outward code and the sector it is written with. House numbers are invented
// and the last two letters of postcodes are drawn, so no address is meant to be somebody's.
type street struct{ name, town, sector string }

// streets carry names that are found everywhere, in the postcode districts of Harrow.
var streets = []street{
	{"Station Road", "Harrow", "HA1 2"},
	{"College Avenue", "Harrow", "HA1 1"},
	{"Hill Close", "Harrow on the Hill", "HA1 3"},
	{"Victoria Terrace", "Harrow", "HA1 4"},
	{"Byron Gardens", "Harrow", "HA1 1"},
	{"Oak Walk", "South Harrow", "HA2 8"},
	{"Park Lane", "South Harrow", "HA2 9"},
	{"Lime Grove", "Rayners Lane", "HA2 7"},
	{"School Lane", "North Harrow", "HA2 6"},
	{"Orchard Way", "West Harrow", "HA2 0"},
	{"Queens Crescent", "Kenton", "HA3 9"},
	{"Weald View", "Harrow Weald", "HA3 6"},
	{"Mill Gardens", "Wealdstone", "HA3 5"},
	{"Chapel Road", "Wealdstone", "HA3 7"},
	{"Elm Park", "Kenton", "HA3 0"},
	{"Church Path", "Pinner", "HA5 3"},
	{"The Meadows", "Pinner", "HA5 2"},
	{"Cedar Drive", "Hatch End", "HA5 4"},
	{"Field End Close", "Eastcote", "HA5 1"},
	{"Common View", "Stanmore", "HA7 3"},
	{"Grange Court", "Stanmore", "HA7 1"},
	{"Broad Walk", "Stanmore", "HA7 4"},
	{"Mollison Gardens", "Edgware", "HA8 5"},
	{"High Mead", "Edgware", "HA8 6"},
	{"Camrose Place", "Edgware", "HA8 5"},
	{"Manor Court", "Edgware", "HA8 7"},
}

// postcodeEnds are inward letters; those that are never used (C I K M O V) are left out.
const postcodeEnds = "ABDEFGHJLNPQRSTUWXYZ"

// venue is a place where services meet, approximately where the area it is in lies (WGS 84).
type venue struct {
	name, line1, town, postcode string
	lat, lon                    float64
	access                      string
}

// venues of the demonstration's services in Harrow. Halls and rooms are invented; areas are real.
var venues = map[string]venue{
	"roxeth":     {"Roxeth Green Hall", "12 Northolt Road", "South Harrow", "HA2 0EQ", 51.5640, -0.3540, "Step-free from the car park. Bus stop outside."},
	"rayners":    {"Rayners Lane Community Rooms", "40 Alexandra Avenue", "Rayners Lane", "HA2 9DL", 51.5752, -0.3716, "Lift to the first floor. Two minutes from the tube."},
	"headstone":  {"Headstone Pavilion", "Pinner View Park", "North Harrow", "HA2 6PX", 51.5942, -0.3520, "Level paths. Accessible toilet with key."},
	"wealdstone": {"Wealdstone Together Centre", "27 High Street", "Wealdstone", "HA3 5BQ", 51.5958, -0.3344, "Step-free. Hearing loop in the main room."},
	"kenton":     {"Kenton Road Hall", "310 Kenton Road", "Kenton", "HA3 8DD", 51.5870, -0.3110, "Ramp at the side door; ring the bell."},
	"belmont":    {"Belmont Circle Rooms", "5 Belmont Circle", "Belmont", "HA3 8RF", 51.6006, -0.3225, "Step-free. Parking for ten cars."},
	"stanmore":   {"Stanmore Hub", "61 Church Road", "Stanmore", "HA7 4AG", 51.6190, -0.3110, "Step-free, accessible toilet."},
	"edgware":    {"Edgware Link Room", "18 Whitchurch Lane", "Edgware", "HA8 6LA", 51.6130, -0.2870, "One step at the door, portable ramp."},
	"canons":     {"Canons Walled Garden", "Canons Drive", "Edgware", "HA8 6RH", 51.6110, -0.2930, "Firm gravel paths; a bench every 50 metres."},
	"pinner":     {"Pinner Village Rooms", "9 Chapel Lane", "Pinner", "HA5 1AB", 51.5935, -0.3815, "Step-free. Quiet room on request."},
	"hatchend":   {"Hatch End Studio", "290 Uxbridge Road", "Hatch End", "HA5 4HR", 51.6095, -0.3690, "Step-free entrance at the back."},
	"greenhill":  {"Greenhill Centre", "2 College Road", "Harrow", "HA1 1BE", 51.5805, -0.3365, "Lift, hearing loop, accessible toilet."},
	"hill":       {"Hill Top Library Room", "14 High Street", "Harrow on the Hill", "HA1 3HT", 51.5725, -0.3395, "Steep hill; the 258 bus stops at the door."},
	"westharrow": {"West Harrow Allotments Cabin", "Vaughan Road", "West Harrow", "HA1 4EB", 51.5795, -0.3560, "Grass paths, raised beds at wheelchair height."},
	"queensbury": {"Queensbury Circle Hall", "3 Honeypot Lane", "Queensbury", "HA7 1EE", 51.5990, -0.2890, "Step-free. Close to the Jubilee line."},
	"weald":      {"Harrow Weald Sports Ground", "Uxbridge Road", "Harrow Weald", "HA3 6EB", 51.6085, -0.3460, "Accessible changing room."},
}

// southwarkVenues are those of the second scheme.
var southwarkVenues = map[string]venue{
	"walworth":   {"Walworth Yard Hall", "80 Walworth Road", "London", "SE1 6SW", 51.4930, -0.0985, "Step-free."},
	"bermondsey": {"Bermondsey Thames Rooms", "33 Jamaica Road", "London", "SE16 4RT", 51.4990, -0.0640, "Step-free, hearing loop."},
	"burgess":    {"Burgess Park Cycle Shed", "Albany Road", "London", "SE5 0AL", 51.4840, -0.0800, "Level paths."},
	"bankside":   {"Bankside Living Room", "21 Southwark Street", "London", "SE1 1RU", 51.5048, -0.0950, "Step-free."},
}

// southwarkStreets are where the second scheme's clients live.
var southwarkStreets = []street{
	{"Park Street", "London", "SE1 9"},
	{"Long Lane", "London", "SE1 4"},
	{"Spa Close", "London", "SE16 3"},
	{"Albany Gardens", "London", "SE17 2"},
	{"Surrey Walk", "London", "SE16 7"},
	{"Trafalgar Row", "London", "SE15 6"},
}
