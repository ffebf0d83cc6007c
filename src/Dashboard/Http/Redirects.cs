namespace Analytics.Dashboard.Http;

/// <summary>Redirects after a form was accepted.</summary>
static class Redirects
{
    /// <summary>303: the answer to a post is read at another address, so that reading it again posts nothing.</summary>
    /// <param name="address">An address of this Dashboard; never a value from the request.</param>
    public static IResult SeeOther(this HttpContext http, string address)
    {
        http.Response.Headers.Location = address;
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }
}
