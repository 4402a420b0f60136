package directory

import "math"

// earthKm is the mean radius of the earth (IUGG), kilometres.
const earthKm = 6371.0088

// Distance is how far two places are apart in kilometres as the crow flies (haversine). Places are WGS 84 degrees.
func Distance(lat1, lon1, lat2, lon2 float64) float64 {
	rad := math.Pi / 180
	a, b := lat1*rad, lat2*rad
	h := square(math.Sin((b-a)/2)) + math.Cos(a)*math.Cos(b)*square(math.Sin((lon2-lon1)*rad/2))
	return 2 * earthKm * math.Asin(math.Sqrt(min(1, h)))
}

func square(x float64) float64 { return x * x }

// box is the smallest span of latitudes and longitudes that holds everything within some kilometres of a place: what the
// database can look up before the distance is measured. Near a pole every longitude is within reach; the box does not go
// round the date line, which no scheme here is near.
func box(lat, lon, km float64) (south, north, west, east float64) {
	rad := math.Pi / 180
	reach := km / earthKm / rad
	south, north = lat-reach, lat+reach
	if south <= -90 || north >= 90 {
		return max(south, -90), min(north, 90), -180, 180
	}
	wide := math.Asin(min(1, math.Sin(reach*rad)/math.Cos(lat*rad))) / rad
	return south, north, lon - wide, lon + wide
}
