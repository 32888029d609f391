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
      headers: { location: { value: last + "/" } },
    };
  }
  return request;
}
