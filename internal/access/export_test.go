package access

// Look makes pages of the trail look at fewer entries than [Window].
func (s *Service) Look(at int64) { s.window = at }
