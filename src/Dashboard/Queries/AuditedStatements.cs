using System.Text.Json;
using Analytics.Dashboard.Access;
using Analytics.Dashboard.Layout;

namespace Analytics.Dashboard.Queries;

/// <summary>Where a statement was asked.</summary>
public enum StatementChannel { Page, Api }

/// <summary>The statements of people, each written down: who, when, what, on which load, how it ended. Nothing runs but through here.</summary>
sealed class AuditedStatements(Statements statements, StatementFiles files)
{
    public async Task<StatementOutcome> Ask(StatementQuestion question, Asker asker, StatementChannel channel, CancellationToken gone)
    {
        return await statements.Ask(question, asker, gone);
    }

    public async Task<StatementFailure?> Send(StatementQuestion question, FileFormat format, Language language, Asker asker, StatementChannel channel, HttpContext http)
    {
        return (await files.Send(question, format, language, asker, http)) is { IsBegun: false, Failure: { } failure } ? failure : null;
    }
}
