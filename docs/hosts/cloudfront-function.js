// Diptych on CloudFront in front of a private S3 bucket: a function for "viewer request". A bucket knows no
// folders, so `…/en/` asks for `…/en/index.html`, and `…/en` leads to `…/en/`.
function handler(event) {
  var request = event.request;
  var last = request.uri.slice(request.uri.lastIndexOf("/") + 1);
  if (last === "") {
    request.uri += "index.html";
  } else if (last.indexOf(".") === -1) {
    return {
      statusCode: 301,
      statusDescription: "Moved Permanently",
      headers: { location: { value: last + "/" + query(request.querystring) } },
    };
  }
  return request;
}

// The query as it was asked for, with its "?".
function query(values) {
  var parts = [];
  Object.keys(values).forEach(function (key) {
    (values[key].multiValue || [values[key]]).forEach(function (one) {
      parts.push(one.value === "" ? key : key + "=" + one.value);
    });
  });
  return parts.length ? "?" + parts.join("&") : "";
}
