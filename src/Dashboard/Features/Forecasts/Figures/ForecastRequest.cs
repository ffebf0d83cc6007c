using System.Globalization;
using Analytics.Dashboard.Drawing;
using Analytics.Dashboard.Localization;
using Analytics.Dashboard.Snapshots;
using Analytics.Forecast.Inputs;
using Analytics.Forecast.Pacing;
using Analytics.Forecast.Questions;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Primitives;

namespace Analytics.Dashboard.Features.Forecasts.Figures;

/// <summary>
/// What is asked of the forecast, as an address carries it: the page, its charts, the API, a file and a saved scenario
/// read and write the same words. Nothing set asks for the programme's own target at its own deadline, in the future as
/// it is.
/// </summary>
/// <param name="Target">Another target than the programme's [cells].</param>
/// <param name="Deadline">Another deadline than the programme's.</param>
/// <param name="Pace">Factor on every month ahead; 1 changes nothing.</param>
/// <param name="CampaignFrom">First day of the first month of a campaign.</param>
/// <param name="CampaignUntil">First day of its last month.</param>
/// <param name="CampaignFactor">Factor on its months; 1 changes nothing.</param>
/// <param name="MoreRegistrations">Registrations of the current year beyond those known [cells].</param>
/// <param name="Want">The chance that the reverse question seeks, whole percent.</param>
public sealed record ForecastRequest(
    int? Target = null, DateOnly? Deadline = null, double Pace = 1, DateOnly? CampaignFrom = null,
    DateOnly? CampaignUntil = null,
    double CampaignFactor = 1, int MoreRegistrations = 0, int Want = ForecastRequest.DefaultWant) : IChartQuestion
{
    /// <summary>The chance that the reverse question seeks by default, in percent.</summary>
    public const int DefaultWant = 80;

    /// <summary>The highest factor that may be asked for.</summary>
    public const double HighestFactor = 10;

    /// <summary>The most further registrations that may be asked for.</summary>
    public const int MaxRegistrations = 1000;

    /// <summary>
    /// The last day that may be asked for: five terms ahead, beyond which a forecast costs much and means nothing.
    /// </summary>
    public static readonly DateOnly LatestDay = new(2050, 12, 31);

    const string Day = "yyyy-MM-dd", Month = "yyyy-MM", MonthExample = "2024-01";

    /// <summary>The words of an address that are read here.</summary>
    public static IReadOnlyList<string> Words { get; } =
        ["target", "deadline", "pace", "campaignFrom", "campaignUntil", "campaignFactor", "moreRegistrations", "want"];

    /// <summary>Whether the future is another than it is: a pace, a campaign or registrations.</summary>
    public bool ChangesFuture => Pace != 1 || MoreRegistrations > 0 || Campaign is not null;

    /// <summary>Whether anything is asked beyond the programme's own question.</summary>
    public bool IsOwn => this == new ForecastRequest { Want = Want };

    /// <summary>The campaign; null for none.</summary>
    public Campaign? Campaign =>
        CampaignFrom is { } from && CampaignUntil is { } until && CampaignFactor != 1
            ? new Campaign(from, until, CampaignFactor) : null;

    /// <summary>The question as Forecast takes it.</summary>
    public ForecastQuestion Question => new()
    {
        Target = Target,
        Deadline = Deadline,
        WhatIf = new WhatIf(Pace)
        {
            MoreRegistrations = MoreRegistrations, Campaigns = Campaign is { } campaign ? [campaign] : [],
        },
        WantedChance = Want / 100.0,
    };

    /// <summary>
    /// Reads an address; what can't be read is left as if it were not asked, and <paramref name="faults"/> holds a
    /// sentence for each. An empty word is one that was left out, as forms send it.
    /// </summary>
    public static ForecastRequest Read(IEnumerable<KeyValuePair<string, StringValues>> address,
        out IReadOnlyList<ForecastRequestError> faults)
    {
        // If a parameter occurs twice the last one counts, as when a form's button is pressed again.
        var words = (from word in address
                     let text = word.Value.LastOrDefault()?.Trim()
                     where Words.Contains(word.Key, StringComparer.OrdinalIgnoreCase) && !string.IsNullOrEmpty(text)
                     select (word.Key, text))
                     .ToDictionary(word => word.Key, word => word.text, StringComparer.OrdinalIgnoreCase);
        var reader = new Reader(words);
        var ask = new ForecastRequest(
            reader.Whole("target", 0, ForecastInput.MaxCells),
            reader.Date("deadline", Day),
            reader.Factor("pace") ?? 1,
            reader.Date("campaignFrom", Month),
            reader.Date("campaignUntil", Month),
            reader.Factor("campaignFactor") ?? 1,
            reader.Whole("moreRegistrations", 0, MaxRegistrations) ?? 0,
            reader.Whole("want", 1, 99) ?? DefaultWant);
        if (ask.CampaignUntil < ask.CampaignFrom)
            reader.Faults.Add(ForecastRequestError.Backwards(words["campaignUntil"]));
        if (ask.CampaignFactor != 1) reader.Require("campaignFrom", "campaignUntil");
        faults = reader.Faults;
        return ask;
    }

    /// <summary>As query parameters, always in the same order; empty for no question.</summary>
    public IReadOnlyList<(string Word, string Value)> Parameters =>
    [
        .. from word in new (string Word, string? Value)[]
           {
               ("target", Target?.ToString(CultureInfo.InvariantCulture)),
               ("deadline", Deadline?.ToString(Day, CultureInfo.InvariantCulture)),
               ("pace", Pace == 1 ? null : Pace.ToString(CultureInfo.InvariantCulture)),
               ("campaignFrom", CampaignFrom?.ToString(Month, CultureInfo.InvariantCulture)),
               ("campaignUntil", CampaignUntil?.ToString(Month, CultureInfo.InvariantCulture)),
               ("campaignFactor", CampaignFactor == 1 ? null : CampaignFactor.ToString(CultureInfo.InvariantCulture)),
               ("moreRegistrations",
                   MoreRegistrations == 0 ? null : MoreRegistrations.ToString(CultureInfo.InvariantCulture)),
               ("want", Want == DefaultWant ? null : Want.ToString(CultureInfo.InvariantCulture)),
           }
           where word.Value is not null
           select (word.Word, word.Value),
    ];

    /// <summary>As a query string, without a question mark; empty for no question.</summary>
    public string ToQuery() =>
        new QueryBuilder(Parameters.Select(p => KeyValuePair.Create(p.Word, p.Value))).ToString().TrimStart('?');

    sealed class Reader(IReadOnlyDictionary<string, string> words)
    {
        public List<ForecastRequestError> Faults { get; } = [];

        // Without this, a campaign without its months would be ignored silently.
        public void Require(params ReadOnlySpan<string> months)
        {
            foreach (var word in months)
            {
                if (!words.ContainsKey(word))
                    Faults.Add(new ForecastRequestError(word, "", MonthExample));
            }
        }

        public int? Whole(string word, int min, int max) => Read(word, text =>
            int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) && n >= min
                && n <= max ? n : (int?)null,
            $"{min}–{max}");

        // A form in Vietnamese sends 1,5 where a script sends 1.5.
        public double? Factor(string word) => Read(word, text =>
            double.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
                out var x) && x is >= 0 and <= HighestFactor ? x : (double?)null,
            $"0–{HighestFactor}");

        public DateOnly? Date(string word, string form) => Read(word, text =>
            DateOnly.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                && day <= LatestDay ? day : (DateOnly?)null,
            string.Create(CultureInfo.InvariantCulture,
                $"{(form == Day ? "2025-12-31" : MonthExample)} (≤ {LatestDay.ToString(form, CultureInfo.InvariantCulture)})"));

        TValue? Read<TValue>(string word, Func<string, TValue?> parse, string expected) where TValue : struct
        {
            if (!words.TryGetValue(word, out var text)) return null;
            var value = parse(text);
            if (value is null) Faults.Add(new ForecastRequestError(word, text, expected));
            return value;
        }
    }
}

/// <summary>A query parameter that cannot be read.</summary>
/// <param name="Word">Its name.</param>
/// <param name="Given">What was given.</param>
/// <param name="Expected">What would be read: a range or an example.</param>
public sealed record ForecastRequestError(string Word, string Given, string Expected)
{
    internal static ForecastRequestError Backwards(string until) => new("campaignUntil", until, "≥ campaignFrom");

    /// <summary>One sentence that names the parameter and the next move.</summary>
    public string Sentence(Language language) => language.Say(
        $"Không đọc được {Word}=“{Given}”: hãy ghi {Expected}.", $"{Word}=“{Given}” can't be read: write {Expected}.");
}
