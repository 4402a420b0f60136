package auth

// Full makes the queue of hashes full until the function it gives is called: whoever needs a hash meanwhile is told so.
func (h *Hasher) Full() (release func()) {
	for range hashesWaiting {
		h.queue <- struct{}{}
	}
	return func() {
		for range hashesWaiting {
			<-h.queue
		}
	}
}

// Busy takes every place in which a hash is made until the function it gives is called: whoever needs one waits.
func (h *Hasher) Busy() (release func()) {
	for range hashesAtOnce {
		h.running <- struct{}{}
	}
	return func() {
		for range hashesAtOnce {
			<-h.running
		}
	}
}

// Waiting says how many need a hash.
func (h *Hasher) Waiting() int { return len(h.queue) }
