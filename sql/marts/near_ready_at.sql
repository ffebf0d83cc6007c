-- The cells without the title that lack one or two criteria only, with what each lacks and the office of that area:
-- where help brings a recognition soonest.
-- Grain: one row a cell and criterion that it does not meet.
WITH standing AS (
    SELECT
        *,
        count(*) OVER cell AS criteria,
        count(*) FILTER (is_met) OVER cell AS criteria_met,
        count(*) FILTER (NOT is_met) OVER cell AS lacks
    FROM core.cell_criterion_at(as_of)
    WINDOW cell AS (PARTITION BY cell_id)
)
SELECT
    state.cell_id, -- Chi bộ | Cell
    state.commune_id, -- Xã, thị trấn | Commune
    standing.lacks, -- Số tiêu chí còn thiếu của chi bộ | Criteria that the cell lacks [criteria]
    standing.criteria, -- Số tiêu chí đã đánh giá | Criteria assessed [criteria]
    standing.criteria_met, -- Số tiêu chí đạt | Criteria met [criteria]
    standing.criterion_id, -- Tiêu chí còn thiếu | Criterion that it lacks
    standing.code, -- Ký hiệu | Code
    criterion.name_vi, -- Tiêu chí | Criterion
    criterion.name_en, -- Tiêu chí (tiếng Anh) | Criterion in English
    criterion.office_vi, -- Cơ quan phụ trách nhóm tiêu chí | Office in charge of the area
    criterion.office_en, -- Cơ quan phụ trách nhóm tiêu chí (tiếng Anh) | Office in charge of the area, in English
    standing.assessed_on, -- Ngày đánh giá | Assessed on
    standing.is_illustrative OR state.is_illustrative AS is_illustrative -- Số liệu minh họa | Illustrative
FROM standing
JOIN core.cell_state_at(as_of) AS state USING (cell_id)
JOIN marts.criterion_at(as_of) AS criterion USING (criterion_id)
WHERE NOT state.holds_title AND NOT standing.is_met AND standing.lacks <= 2
ORDER BY standing.lacks, state.commune_id, state.cell_id, standing.code
