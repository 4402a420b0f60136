package auth

import "strings"

// DeviceOf says in words which browser on which system a User-Agent header names, such as "Firefox on Windows", so that
// people know their own devices again. It is a hint and no proof: anybody can send any header.
func DeviceOf(userAgent string) string {
	find := func(otherwise string, pairs ...[2]string) string {
		for _, p := range pairs {
			if strings.Contains(userAgent, p[0]) {
				return p[1]
			}
		}
		return otherwise
	}
	// In the order in which they have to be looked for: most claim to be others as well.
	browser := find("Another program", [][2]string{
		{"Edg", "Edge"},
		{"OPR/", "Opera"},
		{"SamsungBrowser", "Samsung Internet"},
		{"Firefox", "Firefox"},
		{"FxiOS", "Firefox"},
		{"CriOS", "Chrome"},
		{"Chrom", "Chrome"},
		{"Safari", "Safari"},
		{"curl", "curl"},
	}...)
	system := find("", [][2]string{
		{"Windows", "Windows"},
		{"iPhone", "iPhone"},
		{"iPad", "iPad"},
		{"Android", "Android"},
		{"CrOS", "ChromeOS"},
		{"Mac OS X", "Mac"},
		{"Linux", "Linux"},
	}...)
	if system == "" {
		return browser
	}
	return browser + " on " + system
}
