package errs

// Faults collects what is wrong with a form, so that whoever fills it in is told everything at once. The zero value is
// ready for use.
type Faults struct {
	first  string
	fields map[string]string
}

// Add notes a safe message for the field at path; the first message for a field stays.
func (f *Faults) Add(path, message string) {
	if f.fields == nil {
		f.first, f.fields = path, map[string]string{}
	}
	if f.fields[path] == "" {
		f.fields[path] = message
	}
}

// Has reports whether something is wrong with the field at path.
func (f *Faults) Has(path string) bool { return f.fields[path] != "" }

// Err is nil when nothing is wrong, else INVALID at the first field added, with details "fields": message by path.
func (f *Faults) Err() error {
	if f.fields == nil {
		return nil
	}
	return Field(f.first, "%s", f.fields[f.first]).With("fields", f.fields)
}
