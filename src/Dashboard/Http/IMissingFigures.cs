namespace Analytics.Dashboard.Http;

/// <summary>Answers addresses of figures while there are none.</summary>
public interface IMissingFigures
{
    /// <summary>
    /// Whether the loads of the sample's first start run or are about to; what they publish meanwhile is not shown.
    /// </summary>
    bool ArePending { get; }

    /// <summary>Answers a request for figures. Language and theme have been read.</summary>
    Task Answer(HttpContext context, RequestState state);

    /// <summary>Lets an endpoint answer; an answer with 503 gets a Retry-After header.</summary>
    void AskAgainWhereRefused(HttpContext context);
}
