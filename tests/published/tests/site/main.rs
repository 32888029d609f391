//! What the built site says to others than its readers: validators, search engines, feed readers, programs.

mod cards;
mod collection;
mod feeds;
mod head;
mod heads;
mod html;
mod linked_data;
mod oembed;
mod sitemap;
