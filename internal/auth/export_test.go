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
