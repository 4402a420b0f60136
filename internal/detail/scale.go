package detail

// Scale is one line of a measure: a question, or the score. It is not stored: it is how the measures tell the figures which
// way is better, as domain packages do not import each other.
type Scale struct {
	Item           string // code of the question; "" for the score
	HigherIsBetter bool
	Bands          []ScaleBand // from the lowest; none where parts of it have no names
}

// ScaleBand is a part of a scale up to and including a value.
type ScaleBand struct {
	UpTo float64
	Name string
}

// Band names the part of the scale in which a value lies, or "".
func (s Scale) Band(v float64) string {
	for _, b := range s.Bands {
		if v <= b.UpTo {
			return b.Name
		}
	}
	return ""
}
