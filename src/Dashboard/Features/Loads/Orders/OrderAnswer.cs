using Microsoft.AspNetCore.Http.HttpResults;

namespace Analytics.Dashboard.Features.Loads.Orders;

/// <summary>What became of an order about a load.</summary>
public enum OrderOutcome
{
    Done,

    /// <summary>No reason was given, or one that is too long.</summary>
    NoReason,

    /// <summary>There is no such load.</summary>
    NotFound,

    /// <summary>The load is not in a state in which this can be done to it.</summary>
    NotPossible,

    /// <summary>Another load runs, or the disk refused: the same order may succeed later.</summary>
    Busy,
}

/// <summary>The outcome as one sentence; empty if the order was carried out.</summary>
public sealed record OrderAnswer(OrderOutcome Outcome, string Sentence = "")
{
    const int RetryAfterSeconds = 15;

    /// <summary>Why it was not done, for a program or a form.</summary>
    public ProblemHttpResult Problem(HttpContext http)
    {
        if (Outcome == OrderOutcome.Busy) http.Response.Headers.RetryAfter = $"{RetryAfterSeconds}";
        return TypedResults.Problem(Sentence, statusCode: Outcome switch
        {
            OrderOutcome.NoReason => StatusCodes.Status400BadRequest,
            OrderOutcome.NotFound => StatusCodes.Status404NotFound,
            OrderOutcome.Busy => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status409Conflict,
        });
    }
}
