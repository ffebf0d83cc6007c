namespace Analytics.Dashboard.Hosting;

/// <summary>What every answer says to browsers and caches.</summary>
static class ResponseHeaders
{
    const string Policy = "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; style-src 'self'";

    // The editor of statements places its lines by style attributes; what may run is as strict as everywhere.
    const string EditorPolicy = Policy + " 'unsafe-inline'";

    public static Task Set(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        // Hangfire's own pages bring their scripts and styles inline.
        if (!context.Request.Path.StartsWithSegments("/jobs")) headers.ContentSecurityPolicy = context.Request.Path == "/sql" ? EditorPolicy : Policy;
        return next(context);
    }
}
