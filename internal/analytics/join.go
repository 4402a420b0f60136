package analytics

// join adds the facts of another group, which are none of its own.
func (g *group) join(other *group) {
	g.all.join(other.all)
	for at := range g.known {
		g.known[at].join(other.known[at])
		g.part[at].join(other.part[at])
		if g.rest != nil {
			g.rest[at].join(other.rest[at])
		}
		for i, sum := range other.worth[at] {
			g.worth[at][i] += sum
		}
		g.values[at] = append(g.values[at], other.values[at]...)
	}
}

// join adds the facts of another population, which are none of its own.
func (p *population) join(other population) {
	if p.people == nil {
		p.people = map[int64]struct{}{}
	}
	p.n += other.n
	for person := range other.people {
		p.people[person] = struct{}{}
	}
	for i, sum := range other.sketch {
		p.sketch[i] += sum
	}
}
