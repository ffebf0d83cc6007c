namespace Analytics.Dashboard.Http;

/// <summary>Where a form leads once it was taken.</summary>
static class Redirects
{
    /// <summary>303: the answer to a post is read at another address, so that reading it again posts nothing.</summary>
    /// <param name="address">Of this Dashboard, made here; never what somebody sent.</param>
    public static IResult SeeOther(this HttpContext http, string address)
    {
        http.Response.Headers.Location = address;
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }
}
