-- The state of each cell on the way to the title, as a forecast takes it, with the criteria that it lacks and whether
-- it was appraised this year. The nearest come first.
-- Grain: one row a cell that existed on the date.
WITH lacking AS (
    SELECT
        standing.cell_id,
        string_agg(criterion.name_vi, '; ' ORDER BY standing.code) AS lacking_vi,
        string_agg(coalesce(criterion.name_en, criterion.name_vi), '; ' ORDER BY standing.code) AS lacking_en
    FROM core.cell_criterion_at(as_of) AS standing
    JOIN core.criterion AS criterion USING (criterion_id)
    WHERE NOT standing.is_met
    GROUP BY standing.cell_id
)
SELECT
    cell.cell_id, -- Chi bộ | Cell
    cell.commune_id, -- Xã, thị trấn | Commune
    place.place_vi, -- Tên trong câu | Its name within a sentence, in Vietnamese
    place.place_en, -- Tên trong câu (tiếng Anh) | Its name within a sentence, in English
    cell.stage, -- recognised, ready, not_ready | Stage
    cell.becoming, -- Hệ số khả năng đủ tiêu chí, so với bình quân |
        -- Factor on the chance of becoming ready, against the average [x]
    cell.lacks, -- Số tiêu chí còn thiếu (trống: chưa đánh giá) | Criteria lacking (empty: not assessed) [criteria]
    cell.criteria, -- Số tiêu chí đã đánh giá | Criteria assessed [criteria]
    lacking.lacking_vi, -- Tiêu chí còn thiếu | Criteria that it lacks
    lacking.lacking_en, -- Tiêu chí còn thiếu (tiếng Anh) | Criteria that it lacks, in English
    cell.is_registered, -- Đã đăng ký trong năm | Registered this year
    cell.state, -- Bước trong quy trình | State in the workflow
    cell.is_illustrative -- Số liệu minh họa | Illustrative
FROM core.forecast_cell_at(as_of) AS cell
LEFT JOIN marts.cell_place_at(as_of) AS place USING (cell_id)
LEFT JOIN lacking USING (cell_id)
ORDER BY cell.lacks, cell.is_registered DESC, cell.cell_id
