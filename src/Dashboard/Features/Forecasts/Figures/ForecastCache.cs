using System.Text.Json;
using Analytics.Forecast.Communes;
using Analytics.Forecast.Inputs;
using Analytics.Forecast.Numerics;
using Analytics.Forecast.Pacing;
using Analytics.Forecast.Questions;
using Microsoft.Extensions.Caching.Memory;

namespace Analytics.Dashboard.Features.Forecasts.Figures;

/// <summary>
/// A cache of forecasts. The same question has the same answer on every machine, so an answer is identified by its
/// question alone, for all loads and pages. The parts are cached separately: a changed pace changes the answer, not the
/// table of assumptions.
/// </summary>
static class ForecastCache
{
    // Probabilities held: some 64 MB of them.
    const long Kept = 8_000_000;

    const long Small = 1_000;

    static readonly MemoryCache Cache = new(new MemoryCacheOptions { SizeLimit = Kept });

    /// <inheritdoc cref="ProgrammeForecast.Answer(ProgrammeState, ForecastQuestion)"/>
    public static ProgrammeAnswer Answer(ProgrammeState state, ForecastQuestion question) =>
        // Inputs that the answer does not read are no part of its key.
        Of("answer", (state, question with { WantedChance = 0, GridDeadlines = [] }), asked =>
            ProgrammeForecast.Answer(asked.state, asked.Item2),
            answer => Small + ((long)answer.Fan.Count + 3) * (answer.Basis.Cells + 1));

    /// <inheritdoc cref="AssumptionTable.Compute"/>
    public static AssumptionGrid Grid(ForecastInput input, IReadOnlyList<DateOnly> deadlines) =>
        Of("grid", (input, deadlines), asked => AssumptionTable.Compute(asked.input, asked.deadlines), _ => Small);

    /// <inheritdoc cref="ReverseQuestion.Answer(ForecastInput, double, IReadOnlyList{CommuneState}?)"/>
    public static ReverseAnswer? Reverse(ForecastInput input, double wantedChance,
        IReadOnlyList<CommuneState> communes) =>
        Of("reverse", (input, wantedChance, communes), asked =>
            ReverseQuestion.Answer(asked.input, asked.wantedChance, asked.communes), _ => Small);

    /// <inheritdoc cref="ReverseQuestion.FurtherRegistrations"/>
    public static int? FurtherRegistrations(ForecastInput input, double wantedChance) =>
        Of("registrations", (input, wantedChance), asked =>
            ReverseQuestion.FurtherRegistrations(asked.input, asked.wantedChance), _ => Small);

    /// <inheritdoc cref="Pacer.CountOn"/>
    public static CountDistribution? CountOn(ForecastInput input, DateOnly day) =>
        Of("count", (input, day), asked => Pacer.CountOn(asked.input, asked.day),
            count => Small + (count?.Pmf.Count ?? 0));

    static readonly JsonSerializerOptions Whole = new() { IncludeFields = true };

    static TAnswer Of<TQuestion, TAnswer>(string part, TQuestion question, Func<TQuestion, TAnswer> reckon,
        Func<TAnswer, long> size) =>
        Cache.GetOrCreate($"{part}:{JsonSerializer.Serialize(question, Whole)}", item =>
        {
            var answer = reckon(question);
            item.Size = size(answer);
            return answer;
        })!;
}
