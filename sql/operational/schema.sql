-- The reference operational schema: what a district office keeps about the programme, in SQLite.
-- Ordinary rowid tables without STRICT or CHECK, as such sources usually are: whatever a cell holds,
-- the load checks it against sql/staging. Dates are ISO text (YYYY-MM-DD), truth values 0 and 1.
-- Every row carries when it was recorded (recorded_on), where it comes from (source_note) and whether it
-- was invented for illustration (is_illustrative). No table holds a person's name.

-- The title programme of one district and the office that runs it.
CREATE TABLE programme (
    id INTEGER PRIMARY KEY,
    name_vi TEXT NOT NULL,
    name_en TEXT,
    district_name TEXT NOT NULL,
    province_name TEXT NOT NULL,
    term_label TEXT NOT NULL,
    first_year INTEGER NOT NULL,
    last_year INTEGER NOT NULL,
    recorded_on TEXT NOT NULL DEFAULT (date('now', '+7 hours')),
    source_note TEXT,
    is_illustrative INTEGER NOT NULL DEFAULT 0
);

-- Targets of the programme for the district (unit_id empty) and for each commune; dated, for a target has a history.
CREATE TABLE programme_target (
    id INTEGER PRIMARY KEY,
    programme_id INTEGER NOT NULL,
    unit_id INTEGER,
    target_cells INTEGER NOT NULL,
    of_cells INTEGER,
    effective_from TEXT NOT NULL,
    due_on TEXT NOT NULL,
    decided_on TEXT,
    authority_vi TEXT NOT NULL,
    authority_en TEXT NOT NULL,
    recorded_on TEXT NOT NULL DEFAULT (date('now', '+7 hours')),
    source_note TEXT,
    is_illustrative INTEGER NOT NULL DEFAULT 0
);

-- The dates to which the programme has reported; the last one is the reporting date of every figure.
CREATE TABLE programme_report (
    id INTEGER PRIMARY KEY,
    programme_id INTEGER,
    reported_to TEXT NOT NULL,
    wording_vi TEXT,
    wording_en TEXT,
    recorded_on TEXT NOT NULL DEFAULT (date('now', '+7 hours')),
    source_note TEXT,
    is_illustrative INTEGER NOT NULL DEFAULT 0
);

-- Totals of recognitions as a report or the public record states them, by counting year.
CREATE TABLE programme_result (
    id INTEGER PRIMARY KEY,
    programme_id INTEGER NOT NULL,
    counting_year INTEGER NOT NULL,
    recognised INTEGER NOT NULL,
    withdrawn INTEGER NOT NULL,
    counted_to TEXT NOT NULL,
    recorded_on TEXT NOT NULL DEFAULT (date('now', '+7 hours')),
    source_note TEXT,
    is_illustrative INTEGER NOT NULL DEFAULT 0
);

-- Clusters of communes, each followed by a cluster head.
CREATE TABLE cluster (
    id INTEGER PRIMARY KEY,
    programme_id INTEGER NOT NULL,
    name_vi TEXT NOT NULL,
    name_en TEXT,
    recorded_on TEXT NOT NULL DEFAULT (date('now', '+7 hours')),
    source_note TEXT,
    is_illustrative INTEGER NOT NULL DEFAULT 0
);

-- Which commune belongs to which cluster, and when.
CREATE TABLE cluster_unit (
    id INTEGER PRIMARY KEY,
    cluster_id INTEGER NOT NULL,
    unit_id INTEGER NOT NULL,
    valid_from TEXT,
    valid_to TEXT,
    recorded_on TEXT NOT NULL DEFAULT (date('now', '+7 hours')),
    source_note TEXT,
    is_illustrative INTEGER NOT NULL DEFAULT 0
);

-- Communes and townships with their validity; codes are reused, so the code alone is no key.
CREATE TABLE unit (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL,
    name_vi TEXT NOT NULL,
    name_en TEXT,
    kind TEXT NOT NULL,
    district_code TEXT,
    district_name TEXT,
    province_code TEXT,
    province_name TEXT,
    display_order INTEGER,
    valid_from TEXT,
    valid_to TEXT,
    recorded_on TEXT NOT NULL DEFAULT (date('now', '+7 hours')),
    source_note TEXT,
    is_illustrative INTEGER NOT NULL DEFAULT 0
);

-- Mergers, splits and changes of kind: which unit went into which.
CREATE TABLE unit_succession (
    id INTEGER PRIMARY KEY,
    predecessor_unit_id INTEGER NOT NULL,
    successor_unit_id INTEGER NOT NULL,
    happened_on TEXT NOT NULL,
    legal_basis TEXT NOT NULL,
    recorded_on TEXT NOT NULL DEFAULT (date('now', '+7 hours')),
    source_note TEXT,
    is_illustrative INTEGER NOT NULL DEFAULT 0
);

-- Party cells of hamlets and neighbourhoods.
CREATE TABLE cell (
    id INTEGER PRIMARY KEY,
    unit_id INTEGER NOT NULL,
    name_vi TEXT NOT NULL,
    kind TEXT NOT NULL,
    display_order INTEGER,
    established_on TEXT,
    dissolved_on TEXT,
    recorded_on TEXT NOT NULL DEFAULT (date('now', '+7 hours')),
    source_note TEXT,
    is_illustrative INTEGER NOT NULL DEFAULT 0
);

-- Mergers and splits of hamlets and neighbourhoods: which cell went into which. title: giu kept by the successor, het
-- ended, cho_xac_nhan to be confirmed. happened_on is the first day of the successor; dissolved_on of the predecessor
-- is the day before.
CREATE TABLE cell_succession (
    id INTEGER PRIMARY KEY,
    predecessor_cell_id INTEGER NOT NULL,
    successor_cell_id INTEGER NOT NULL,
    happened_on TEXT NOT NULL,
    title TEXT NOT NULL,
    legal_basis TEXT,
    recorded_on TEXT NOT NULL DEFAULT (date('now', '+7 hours')),
    source_note TEXT,
    is_illustrative INTEGER NOT NULL DEFAULT 0
);

-- Names that a cell bore, each between two days, both inclusive.
CREATE TABLE cell_name (
    id INTEGER PRIMARY KEY,
    cell_id INTEGER NOT NULL,
    name_vi TEXT NOT NULL,
    name_en TEXT,
    valid_from TEXT,
    valid_to TEXT,
    recorded_on TEXT NOT NULL DEFAULT (date('now', '+7 hours')),
    source_note TEXT,
    is_illustrative INTEGER NOT NULL DEFAULT 0
);

-- Cells chosen as pilots.
CREATE TABLE pilot_designation (
    id INTEGER PRIMARY KEY,
    cell_id INTEGER NOT NULL,
    level TEXT NOT NULL,
    designated_on TEXT,
    recorded_on TEXT NOT NULL DEFAULT (date('now', '+7 hours')),
    source_note TEXT,
    is_illustrative INTEGER NOT NULL DEFAULT 0
);

-- Lessons drawn from a cell that others can use.
CREATE TABLE lesson (
    id INTEGER PRIMARY KEY,
    cell_id INTEGER NOT NULL,
    drawn_on TEXT NOT NULL,
    topic_vi TEXT NOT NULL,
    topic_en TEXT,
    recorded_on TEXT NOT NULL DEFAULT (date('now', '+7 hours')),
    source_note TEXT,
    is_illustrative INTEGER NOT NULL DEFAULT 0
);

-- Models replicated from cell to cell.
CREATE TABLE replication (
    id INTEGER PRIMARY KEY,
    lesson_id INTEGER,
    from_cell_id INTEGER NOT NULL,
    to_cell_id INTEGER NOT NULL,
    started_on TEXT NOT NULL,
    model_vi TEXT NOT NULL,
    model_en TEXT,
    recorded_on TEXT NOT NULL DEFAULT (date('now', '+7 hours')),
    source_note TEXT,
    is_illustrative INTEGER NOT NULL DEFAULT 0
);

-- How far the programme was rolled out in a cell.
CREATE TABLE roll_out (
    id INTEGER PRIMARY KEY,
    cell_id INTEGER NOT NULL,
    reported_on TEXT NOT NULL,
    members INTEGER NOT NULL,
    members_reached INTEGER NOT NULL,
    mass_organisations INTEGER NOT NULL,
    mass_organisations_reached INTEGER NOT NULL,
    self_managed_groups INTEGER NOT NULL,
    self_managed_groups_reached INTEGER NOT NULL,
    recorded_on TEXT NOT NULL DEFAULT (date('now', '+7 hours')),
    source_note TEXT,
    is_illustrative INTEGER NOT NULL DEFAULT 0
);

-- Plans of a cell for building the title.
CREATE TABLE cell_plan (
    id INTEGER PRIMARY KEY,
    cell_id INTEGER NOT NULL,
    year INTEGER NOT NULL,
    adopted_on TEXT NOT NULL,
    recorded_on TEXT NOT NULL DEFAULT (date('now', '+7 hours')),
    source_note TEXT,
    is_illustrative INTEGER NOT NULL DEFAULT 0
);

-- The criteria, as data with validity dates and source.
CREATE TABLE criterion (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL,
    group_code TEXT NOT NULL,
    name_vi TEXT NOT NULL,
    name_en TEXT NOT NULL,
    measure_unit TEXT,
    threshold REAL,
    direction TEXT NOT NULL,
    valid_from TEXT,
    valid_to TEXT,
    source_document TEXT,
    recorded_on TEXT NOT NULL DEFAULT (date('now', '+7 hours')),
    source_note TEXT,
    is_illustrative INTEGER NOT NULL DEFAULT 0
);

-- Who in a cell takes care of which criterion, by office.
CREATE TABLE criterion_assignment (
    id INTEGER PRIMARY KEY,
    cell_id INTEGER NOT NULL,
    criterion_id INTEGER NOT NULL,
    year INTEGER NOT NULL,
    office_vi TEXT NOT NULL,
    office_en TEXT,
    assigned_on TEXT NOT NULL,
    recorded_on TEXT NOT NULL DEFAULT (date('now', '+7 hours')),
    source_note TEXT,
    is_illustrative INTEGER NOT NULL DEFAULT 0
);

-- Tasks to members, as counts given and completed.
CREATE TABLE member_task (
    id INTEGER PRIMARY KEY,
    cell_id INTEGER NOT NULL,
    reported_on TEXT NOT NULL,
    tasks_given INTEGER NOT NULL,
    tasks_completed INTEGER NOT NULL,
    recorded_on TEXT NOT NULL DEFAULT (date('now', '+7 hours')),
    source_note TEXT,
    is_illustrative INTEGER NOT NULL DEFAULT 0
);

-- Registrations of a cell for the title in a year.
CREATE TABLE registration (
    id INTEGER PRIMARY KEY,
    cell_id INTEGER NOT NULL,
    year INTEGER NOT NULL,
    registered_on TEXT NOT NULL,
    recorded_on TEXT NOT NULL DEFAULT (date('now', '+7 hours')),
    source_note TEXT,
    is_illustrative INTEGER NOT NULL DEFAULT 0
);

-- Assessments of a cell against one criterion.
CREATE TABLE assessment (
    id INTEGER PRIMARY KEY,
    cell_id INTEGER NOT NULL,
    criterion_id INTEGER NOT NULL,
    assessed_on TEXT NOT NULL,
    value REAL,
    is_met INTEGER NOT NULL,
    recorded_on TEXT NOT NULL DEFAULT (date('now', '+7 hours')),
    source_note TEXT,
    is_illustrative INTEGER NOT NULL DEFAULT 0
);

-- Yearly grading of a cell (the first criterion asks for two consecutive years).
CREATE TABLE cell_grade (
    id INTEGER PRIMARY KEY,
    cell_id INTEGER NOT NULL,
    year INTEGER NOT NULL,
    grade TEXT NOT NULL,
    graded_on TEXT NOT NULL,
    recorded_on TEXT NOT NULL DEFAULT (date('now', '+7 hours')),
    source_note TEXT,
    is_illustrative INTEGER NOT NULL DEFAULT 0
);

-- Yearly survey plans of the district Standing Board.
CREATE TABLE survey_plan (
    id INTEGER PRIMARY KEY,
    programme_id INTEGER NOT NULL,
    year INTEGER NOT NULL,
    adopted_on TEXT NOT NULL,
    issued_by_vi TEXT NOT NULL,
    issued_by_en TEXT,
    planned_cells INTEGER NOT NULL,
    recorded_on TEXT NOT NULL DEFAULT (date('now', '+7 hours')),
    source_note TEXT,
    is_illustrative INTEGER NOT NULL DEFAULT 0
);

-- Survey and appraisal visits to a cell, and their outcome.
CREATE TABLE appraisal_visit (
    id INTEGER PRIMARY KEY,
    survey_plan_id INTEGER,
    cell_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    visited_on TEXT NOT NULL,
    outcome TEXT,
    recorded_on TEXT NOT NULL DEFAULT (date('now', '+7 hours')),
    source_note TEXT,
    is_illustrative INTEGER NOT NULL DEFAULT 0
);

-- Decisions that recognise a cell; the counting year is recorded apart from the decision date.
CREATE TABLE recognition (
    id INTEGER PRIMARY KEY,
    cell_id INTEGER NOT NULL,
    counting_year INTEGER NOT NULL,
    decided_on TEXT NOT NULL,
    decision_no TEXT,
    issued_by_vi TEXT,
    recorded_on TEXT NOT NULL DEFAULT (date('now', '+7 hours')),
    source_note TEXT,
    is_illustrative INTEGER NOT NULL DEFAULT 0
);

-- Titles withdrawn.
CREATE TABLE withdrawal (
    id INTEGER PRIMARY KEY,
    recognition_id INTEGER NOT NULL,
    decided_on TEXT NOT NULL,
    counting_year INTEGER NOT NULL,
    reason_vi TEXT,
    recorded_on TEXT NOT NULL DEFAULT (date('now', '+7 hours')),
    source_note TEXT,
    is_illustrative INTEGER NOT NULL DEFAULT 0
);

-- Reviews of a recognised cell's title.
CREATE TABLE title_review (
    id INTEGER PRIMARY KEY,
    cell_id INTEGER NOT NULL,
    year INTEGER NOT NULL,
    reviewed_on TEXT NOT NULL,
    outcome TEXT NOT NULL,
    recorded_on TEXT NOT NULL DEFAULT (date('now', '+7 hours')),
    source_note TEXT,
    is_illustrative INTEGER NOT NULL DEFAULT 0
);

-- Plans of recognised cells to raise the quality of the title.
CREATE TABLE upgrade_plan (
    id INTEGER PRIMARY KEY,
    cell_id INTEGER NOT NULL,
    year INTEGER NOT NULL,
    adopted_on TEXT NOT NULL,
    content_vi TEXT,
    content_en TEXT,
    recorded_on TEXT NOT NULL DEFAULT (date('now', '+7 hours')),
    source_note TEXT,
    is_illustrative INTEGER NOT NULL DEFAULT 0
);

-- Poverty standards with their validity and legal basis.
CREATE TABLE poverty_standard (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL,
    name_vi TEXT NOT NULL,
    name_en TEXT NOT NULL,
    legal_basis TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    valid_to TEXT,
    rural_income_vnd INTEGER,
    urban_income_vnd INTEGER,
    recorded_on TEXT NOT NULL DEFAULT (date('now', '+7 hours')),
    source_note TEXT,
    is_illustrative INTEGER NOT NULL DEFAULT 0
);

-- Reviews of poor and near-poor households of a hamlet or neighbourhood, as counts.
CREATE TABLE household_review (
    id INTEGER PRIMARY KEY,
    cell_id INTEGER NOT NULL,
    reviewed_on TEXT NOT NULL,
    standard_code TEXT NOT NULL,
    households INTEGER NOT NULL,
    poor INTEGER NOT NULL,
    near_poor INTEGER NOT NULL,
    policy_poor INTEGER,
    policy_near_poor INTEGER,
    member_poor INTEGER,
    member_near_poor INTEGER,
    recorded_on TEXT NOT NULL DEFAULT (date('now', '+7 hours')),
    source_note TEXT,
    is_illustrative INTEGER NOT NULL DEFAULT 0
);

-- Party members of a cell by state, as counts.
CREATE TABLE membership_count (
    id INTEGER PRIMARY KEY,
    cell_id INTEGER NOT NULL,
    counted_on TEXT NOT NULL,
    active INTEGER NOT NULL,
    exempt INTEGER NOT NULL,
    away INTEGER NOT NULL,
    recorded_on TEXT NOT NULL DEFAULT (date('now', '+7 hours')),
    source_note TEXT,
    is_illustrative INTEGER NOT NULL DEFAULT 0
);

-- Livelihood models: co-operative and occupational groups, cattle, goats.
CREATE TABLE livelihood_model (
    id INTEGER PRIMARY KEY,
    cell_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    name_vi TEXT NOT NULL,
    name_en TEXT,
    started_on TEXT,
    ended_on TEXT,
    members INTEGER,
    animals INTEGER,
    recorded_on TEXT NOT NULL DEFAULT (date('now', '+7 hours')),
    source_note TEXT,
    is_illustrative INTEGER NOT NULL DEFAULT 0
);

-- Monthly reviews of progress by the commune Party Committee.
CREATE TABLE commune_review (
    id INTEGER PRIMARY KEY,
    unit_id INTEGER NOT NULL,
    month TEXT NOT NULL,
    held_on TEXT NOT NULL,
    cells_reviewed INTEGER NOT NULL,
    recorded_on TEXT NOT NULL DEFAULT (date('now', '+7 hours')),
    source_note TEXT,
    is_illustrative INTEGER NOT NULL DEFAULT 0
);

-- Difficulties raised in a commune review, and how they were resolved.
CREATE TABLE difficulty (
    id INTEGER PRIMARY KEY,
    commune_review_id INTEGER NOT NULL,
    cell_id INTEGER,
    criterion_id INTEGER,
    topic_vi TEXT NOT NULL,
    topic_en TEXT,
    office_vi TEXT,
    office_en TEXT,
    raised_on TEXT NOT NULL,
    resolved_on TEXT,
    resolution_vi TEXT,
    recorded_on TEXT NOT NULL DEFAULT (date('now', '+7 hours')),
    source_note TEXT,
    is_illustrative INTEGER NOT NULL DEFAULT 0
);

-- Offices that support each commune and hamlet, without names of persons.
CREATE TABLE support_assignment (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    office_vi TEXT NOT NULL,
    office_en TEXT,
    cluster_id INTEGER,
    unit_id INTEGER,
    cell_id INTEGER,
    criterion_group TEXT,
    valid_from TEXT NOT NULL,
    valid_to TEXT,
    recorded_on TEXT NOT NULL DEFAULT (date('now', '+7 hours')),
    source_note TEXT,
    is_illustrative INTEGER NOT NULL DEFAULT 0
);

CREATE INDEX cell_by_unit_id ON cell (unit_id);
CREATE INDEX assessment_by_cell_id ON assessment (cell_id);
CREATE INDEX household_review_by_cell_id ON household_review (cell_id);
CREATE INDEX recognition_by_cell_id ON recognition (cell_id);
