//! The machine-readable side of the built site, for validators, search engines, feed readers and programs.

mod cards;
mod collection;
mod feeds;
mod frames;
mod head;
mod heads;
mod html;
mod linked_data;
mod oembed;
mod sitemap;
