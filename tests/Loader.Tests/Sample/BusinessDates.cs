namespace Analytics.Loader.Tests.Sample;

/// <summary>The day on which a row's matter happened, by table.</summary>
static class BusinessDates
{
    public static readonly (string Table, string Column)[] All =
    [
        ("programme_report", "reported_to"), ("programme_result", "counted_to"), ("unit_succession", "happened_on"),
        ("lesson", "drawn_on"), ("replication", "started_on"), ("roll_out", "reported_on"), ("cell_plan", "adopted_on"),
        ("criterion_assignment", "assigned_on"), ("member_task", "reported_on"), ("registration", "registered_on"),
        ("assessment", "assessed_on"), ("cell_grade", "graded_on"), ("survey_plan", "adopted_on"),
        ("appraisal_visit", "visited_on"), ("recognition", "decided_on"), ("withdrawal", "decided_on"),
        ("title_review", "reviewed_on"), ("upgrade_plan", "adopted_on"), ("household_review", "reviewed_on"),
        ("membership_count", "counted_on"), ("livelihood_model", "coalesce(started_on, '')"),
        ("commune_review", "held_on"),
        ("difficulty", "raised_on"), ("pilot_designation", "coalesce(designated_on, '')"),
        ("support_assignment", "valid_from"),
    ];
}

/// <summary>Which column points to which table.</summary>
static class ForeignKeys
{
    public static readonly (string Table, string Column, string Target)[] All =
    [
        ("programme_target", "programme_id", "programme"), ("programme_target", "unit_id", "unit"),
        ("programme_report", "programme_id", "programme"), ("programme_result", "programme_id", "programme"),
        ("cluster", "programme_id", "programme"), ("cluster_unit", "cluster_id", "cluster"),
        ("cluster_unit", "unit_id", "unit"),
        ("unit_succession", "predecessor_unit_id", "unit"), ("unit_succession", "successor_unit_id", "unit"),
        ("cell", "unit_id", "unit"), ("pilot_designation", "cell_id", "cell"), ("lesson", "cell_id", "cell"),
        ("replication", "lesson_id", "lesson"), ("replication", "from_cell_id", "cell"),
        ("replication", "to_cell_id", "cell"),
        ("roll_out", "cell_id", "cell"), ("cell_plan", "cell_id", "cell"),
        ("criterion_assignment", "cell_id", "cell"), ("criterion_assignment", "criterion_id", "criterion"),
        ("member_task", "cell_id", "cell"), ("registration", "cell_id", "cell"),
        ("assessment", "cell_id", "cell"), ("assessment", "criterion_id", "criterion"),
        ("cell_grade", "cell_id", "cell"),
        ("survey_plan", "programme_id", "programme"), ("appraisal_visit", "survey_plan_id", "survey_plan"),
        ("appraisal_visit", "cell_id", "cell"), ("recognition", "cell_id", "cell"),
        ("withdrawal", "recognition_id", "recognition"),
        ("title_review", "cell_id", "cell"), ("upgrade_plan", "cell_id", "cell"),
        ("household_review", "cell_id", "cell"),
        ("membership_count", "cell_id", "cell"), ("livelihood_model", "cell_id", "cell"),
        ("commune_review", "unit_id", "unit"),
        ("difficulty", "commune_review_id", "commune_review"), ("difficulty", "cell_id", "cell"),
        ("difficulty", "criterion_id", "criterion"), ("support_assignment", "cluster_id", "cluster"),
        ("support_assignment", "unit_id", "unit"), ("support_assignment", "cell_id", "cell"),
    ];
}
