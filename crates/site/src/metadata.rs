//! Files and elements for other programs: linked data, previews, feeds, oEmbed descriptions, sitemaps.

pub(crate) mod feed;
pub(crate) mod linked_data;
pub(crate) mod oembed;
pub(crate) mod open_graph;
pub(crate) mod preview_pictures;
pub(crate) mod sitemap;
