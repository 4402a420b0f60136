package directory

import (
	"fmt"

	"alongside/internal/nhs"
)

// checkLocation validates a place and gives it back as it is to be stored: the postcode in its one form, coordinates
// both or neither.
func checkLocation(in AddLocationInput) (AddLocationInput, error) {
	c := checker{}
	c.name("name", &in.Name)
	c.line("address.line1", &in.Address.Line1, nhs.MaxLine)
	c.line("address.line2", &in.Address.Line2, nhs.MaxLine)
	c.line("address.town", &in.Address.Town, nhs.MaxLine)
	if in.Address.Postcode != "" {
		p, err := nhs.ParsePostcode(in.Address.Postcode)
		if err != nil {
			c.Add("address.postcode", "Enter a full UK postcode, such as HA1 2AB.")
		}
		in.Address.Postcode = p.String()
	}
	switch {
	case (in.Latitude == nil) != (in.Longitude == nil):
		c.Add("latitude", "Give latitude and longitude, or neither.")
	case in.Latitude != nil:
		if msg := checkPlace(*in.Latitude, *in.Longitude); msg != "" {
			c.Add("latitude", msg)
		}
	}
	c.words("accessWords", &in.AccessWords)
	for i, s := range in.Schedules {
		if err := checkSchedule(fmt.Sprintf("schedules.%d", i), s); err != nil {
			return in, err
		}
	}
	return in, c.Err()
}

// checkPlace says what is wrong with coordinates, or "".
func checkPlace(lat, lon float64) string {
	if !(lat >= -90 && lat <= 90) || !(lon >= -180 && lon <= 180) { // also refuses what is not a number
		return "Give a latitude of -90 to 90 and a longitude of -180 to 180 degrees."
	}
	return ""
}
