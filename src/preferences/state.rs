//! The reader's preferences, and their form in the browser's storage.

/// The name of their entry in the storage, which `web/head.js` reads too.
pub const STORAGE_KEY: &str = "preferences";

/// The text sizes, in percent of the browser's default.
pub const SIZES: [u16; 6] = [100, 115, 130, 150, 175, 200];

/// The reader's preferences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preferences {
    /// Light, dark, or that of the system.
    pub theme: Theme,
    /// The text size in percent: one of [`SIZES`].
    pub size: u16,
    /// True if single-key shortcuts are on (WCAG 2.1.4 requires a way to turn them off).
    pub shortcuts: bool,
    /// True if spoilers are shown.
    pub spoilers: bool,
    /// True if reading positions are stored.
    pub places: bool,
    /// The BCP 47 tag of the language that the reader last changed to.
    pub language: Option<String>,
}

/// The color scheme.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// That of the system.
    #[default]
    Auto,
    /// Dark text on a light background.
    Light,
    /// Light text on a dark background.
    Dark,
}

impl Theme {
    /// Every theme, in the order of the settings.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// Returns its name in the storage and in style sheets.
    pub fn id(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            theme: Theme::Auto,
            size: 100,
            shortcuts: true,
            spoilers: false,
            places: false,
            language: None,
        }
    }
}

impl Preferences {
    /// Parses the stored form. Values that are unknown or out of range count as not set.
    pub fn parse(stored: &str) -> Self {
        let mut preferences = Self::default();
        for (key, value) in stored.split('&').filter_map(|pair| pair.split_once('=')) {
            match key {
                "theme" => {
                    let theme = Theme::ALL.into_iter().find(|theme| theme.id() == value);
                    preferences.theme = theme.unwrap_or_default();
                }
                "size" => {
                    let size = value.parse().ok().filter(|size| SIZES.contains(size));
                    preferences.size = size.unwrap_or(100);
                }
                "shortcuts" => preferences.shortcuts = value != "off",
                "spoilers" => preferences.spoilers = value == "on",
                "places" => preferences.places = value == "on",
                "language" => preferences.language = Some(value.to_owned()),
                _ => {}
            }
        }
        preferences
    }

    /// Returns the stored form: pairs of keys and values, as in a query.
    pub fn stored(&self) -> String {
        let switch = |on| if on { "on" } else { "off" };
        let mut stored = String::from("theme=");
        stored.push_str(self.theme.id());
        stored.push_str("&size=");
        stored.push_str(&self.size.to_string());
        stored.push_str("&shortcuts=");
        stored.push_str(switch(self.shortcuts));
        stored.push_str("&spoilers=");
        stored.push_str(switch(self.spoilers));
        stored.push_str("&places=");
        stored.push_str(switch(self.places));
        if let Some(language) = &self.language {
            stored.push_str("&language=");
            stored.push_str(language);
        }
        stored
    }

    /// Returns the preferences with the next larger or smaller text size, within [`SIZES`].
    #[must_use]
    pub fn resized(&self, larger: bool) -> Self {
        let idx = SIZES
            .iter()
            .position(|size| *size == self.size)
            .unwrap_or(0);
        let idx = if larger {
            (idx + 1).min(SIZES.len() - 1)
        } else {
            idx.saturating_sub(1)
        };
        Self {
            size: SIZES[idx],
            ..self.clone()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stored_preferences_are_read_back_unchanged() {
        let preferences = Preferences {
            theme: Theme::Dark,
            size: 150,
            shortcuts: false,
            spoilers: true,
            places: true,
            language: Some("fr".to_owned()),
        };
        assert_eq!(Preferences::parse(&preferences.stored()), preferences);
        assert_eq!(
            Preferences::parse(&Preferences::default().stored()),
            Preferences::default()
        );
    }

    #[test]
    fn invalid_preferences_count_as_not_set() {
        let nonsense = "theme=plaid&size=7&&=&size=900&spoilers=perhaps&places=here&x";
        assert_eq!(Preferences::parse(nonsense), Preferences::default());
    }

    #[test]
    fn text_grows_and_shrinks_within_its_bounds() {
        let default = Preferences::default();
        assert_eq!(default.resized(false).size, 100);
        assert_eq!(default.resized(true).size, 115);
        let largest = Preferences {
            size: 200,
            ..default
        };
        assert_eq!(largest.resized(true).size, 200);
    }
}
