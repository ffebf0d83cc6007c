-- Which criteria hold back the cells of each commune that are without the title, as of a date.
-- Grain: one row a commune and criterion on which a cell of it was assessed.
SELECT
    state.commune_id, -- Xã, thị trấn | Commune
    standing.criterion_id, -- Tiêu chí | Criterion
    standing.code, -- Ký hiệu | Code
    count(*)
        AS assessed, -- Chi bộ chưa được công nhận đã được đánh giá | Cells without the title that were assessed [cells]
    count(*) FILTER (NOT standing.is_met) AS not_met, -- Trong đó chưa đạt | Of these, not meeting it [cells]
    count(*) FILTER (NOT standing.is_met) / count(*)::DOUBLE
        AS not_met_share, -- Tỷ lệ chưa đạt trên số đã đánh giá | Share not meeting it, of those assessed [0..1]
    bool_or(standing.is_illustrative) AS is_illustrative -- Số liệu minh họa | Illustrative
FROM core.cell_criterion_at(as_of) AS standing
JOIN core.cell_state_at(as_of) AS state USING (cell_id)
WHERE NOT state.holds_title
GROUP BY state.commune_id, standing.criterion_id, standing.code
ORDER BY state.commune_id, standing.code
