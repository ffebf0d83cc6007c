namespace Analytics.Dashboard.Http;

/// <summary>How addresses of figures are answered while there are none.</summary>
public interface IMissingFigures
{
    /// <summary>Whether the loads of the sample's first start run or are about to; what they publish meanwhile is not shown.</summary>
    bool ArePending { get; }

    /// <summary>Answers a request for figures. Language and theme have been read.</summary>
    Task Answer(HttpContext context, RequestState state);

    /// <summary>Lets an endpoint answer; where it does so with 503, the answer says after how many seconds to ask again.</summary>
    void AskAgainWhereRefused(HttpContext context);
}
