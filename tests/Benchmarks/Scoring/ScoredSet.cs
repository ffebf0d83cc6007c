using Analytics.Benchmarks.Districts;
using Analytics.Benchmarks.Methods;

namespace Analytics.Benchmarks.Scoring;

/// <summary>A set of forecasts by every method, scored in the same order.</summary>
/// <param name="Name">simulated or real.</param>
/// <param name="Scores">The scores of each method.</param>
sealed record ScoredSet(string Name, IReadOnlyDictionary<Method, IReadOnlyList<Score>> Scores)
{
    /// <summary>The scores of the product's own method.</summary>
    public IReadOnlyList<Score> Pacer => Scores[Method.Pacer];

    /// <summary>Makes and scores all forecasts.</summary>
    public static ScoredSet Of(string name, IReadOnlyList<Episode> episodes) =>
        new(name, Method.All.ToDictionary(method => method, method => Run(method, episodes)));

    /// <summary>The same for one kind.</summary>
    public ScoredSet OfKind(string kind) => new(
        kind,
        Scores.ToDictionary(of => of.Key,
            of => (IReadOnlyList<Score>)[.. of.Value.Where(score => score.Episode.Kind == kind)]));

    // Only forecasts that can be made at all are in a set.
    static IReadOnlyList<Score> Run(Method method, IReadOnlyList<Episode> episodes) =>
        [.. episodes.AsParallel().AsOrdered()
            .Select(episode => Score.Of(episode, method.CountAtDeadline(episode.Input)!))];
}
