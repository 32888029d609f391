// The script in the head of a single file: that of every page, and a notice if the file was truncated.
import "../head.js";
import "./truncated.js";
