namespace Analytics.Dashboard.Http;

/// <summary>Headers of every answer for browsers and caches.</summary>
static class ResponseHeaders
{
    const string Policy =
        "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; style-src 'self'";

    // The editor of statements places its lines by style attributes; what may run is as strict as everywhere.
    const string EditorPolicy = Policy + " 'unsafe-inline'";

    // Hangfire's own pages use inline scripts and styles; they are for administrators only, and framing is denied.
    const string JobsPolicy =
        "default-src 'none'; script-src 'self' 'unsafe-inline'; connect-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; style-src 'self' 'unsafe-inline'";

    // When the answer starts, for one that is given after an error begins with no headers at all.
    public static Task Set(HttpContext context, RequestDelegate next)
    {
        // Hangfire takes its part of the path away before it answers.
        var policy = PolicyOf(context.Request.Path);
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            // For browsers that do not know frame-ancestors.
            headers.XFrameOptions = "DENY";
            headers.ContentSecurityPolicy = policy;
            // Answers that may be cached set the header themselves, as static files do.
            if (headers.CacheControl.Count == 0 && headers.Expires.Count == 0) headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return next(context);
    }

    static string PolicyOf(PathString path) =>
        path.StartsWithSegments("/jobs") ? JobsPolicy : path == "/sql" ? EditorPolicy : Policy;
}
