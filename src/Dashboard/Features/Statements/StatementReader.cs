using Analytics.Dashboard.Features.Statements.Running;
using Analytics.Dashboard.Features.Statements.Workers;
using Analytics.Dashboard.Http;
using Analytics.Dashboard.Identity;

namespace Analytics.Dashboard.Features.Statements;

/// <summary>Describes, runs and compares a statement for the page.</summary>
sealed class StatementReader(AuditedStatements statements, QueryLimits limits)
{
    const int MaxCells = 100_000;

    /// <summary>The fields of a statement that is only read.</summary>
    public async Task<StatementView> Describe(StatementForm form, CurrentUser user, int? load,
        CancellationToken cancellationToken) => new(form)
        {
            // A statement without a dollar sign has no parameters, and a process is spared.
            Parameters = form.Asked.Contains('$')
            && await statements.Ask(new StatementQuestion(form.Asked) { Mode = StatementMode.Describe, Load = load },
                user, StatementChannel.Page, cancellationToken) is { Answer: { } described }
                ? described.Parameters : [],
        };

    /// <summary>The statement with its answer.</summary>
    public async Task<StatementView> Run(StatementForm form, CurrentUser user, RequestState state,
        CancellationToken cancellationToken)
    {
        var view = await Describe(form, user, state.RequestedLoad, cancellationToken);
        // An empty field is no value, and an unknown one none of this statement.
        var known = form with
        {
            Values = form.Values.Where(v =>
            view.Parameters.Count == 0 || view.Parameters.Any(p => p.Name == v.Key)).ToDictionary()
        };
        var question = known.Question(view.Parameters, state.RequestedLoad) with { MaxRows = limits.PageRows };
        var outcome = await statements.Ask(question, user, StatementChannel.Page, cancellationToken);
        view = view with
        {
            Form = known,
            Answer = outcome.Answer is { } whole ? Fitting(whole)
            : null,
            Failure = outcome.Failure,
            Seconds = limits.DeadlineSeconds
        };
        return outcome.Answer is { } answer && form.Since is { } since && since < answer.Load
            && known.View is ResultView.Table or ResultView.Chart
            ? await Compare(view, question, since, user, cancellationToken) : view;
    }

    // A cell of a page takes a thousand times the memory of its value: a wide result is shown with fewer rows, and a
    // note.
    static StatementAnswer Fitting(StatementAnswer answer) =>
        Math.Max(1, MaxCells / Math.Max(1, answer.Columns.Count)) is var rows && answer.Rows.Count > rows
        ? answer with
        {
            Rows = [.. answer.Rows.Take(rows)],
            TotalRows = answer.IsTruncated ? answer.TotalRows
            : answer.Rows.Count,
            TruncatedBy = "cells"
        }
        : answer;

    async Task<StatementView> Compare(StatementView view, StatementQuestion question, int since, CurrentUser user,
        CancellationToken cancellationToken)
    {
        var all = question with { MaxRows = limits.MaxRows, OrderBy = null };
        var now = view.Answer!.IsTruncated
            ? (await statements.Ask(all, user, StatementChannel.Page, cancellationToken)).Answer : view.Answer;
        var then = await statements.Ask(all with { Load = since }, user, StatementChannel.Page, cancellationToken);
        if (now is null || then.Failure is { Kind: FailureKind.NoSuchLoad }) return view with { IsEarlierGone = true };
        return view with { Difference = AnswerDifference.Between(since, then, now) };
    }
}
