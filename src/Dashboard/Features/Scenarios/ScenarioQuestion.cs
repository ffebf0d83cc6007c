using Analytics.Dashboard.Features.Forecasts.Figures;
using Analytics.Dashboard.Storage;
using Microsoft.AspNetCore.WebUtilities;

namespace Analytics.Dashboard.Features.Scenarios;

/// <summary>The question of a scenario, which the database keeps as a text.</summary>
static class ScenarioQuestion
{
    extension(Scenario scenario)
    {
        /// <summary>The question as the forecast takes it.</summary>
        public ForecastRequest Ask => ForecastRequest.Read(QueryHelpers.ParseQuery(scenario.Question), out _);
    }
}
