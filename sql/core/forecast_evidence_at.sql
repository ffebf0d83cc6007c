-- What was seen of cells on their way to the title by a date: the evidence behind the chance of a cell, in cell-months
-- of 30.4 days without the title since a cell's first assessment.
-- Grain: one row.
SELECT
    count(*) FILTER (is_ready AND is_recognised)
        AS ready_to_recognised, -- Đủ tiêu chí rồi được công nhận | Ready, then recognised [cells]
    coalesce(sum(datediff('day', assessed_on, until_day)) FILTER (is_ready), 0) / (365.25 / 12)
        AS ready_cell_months, -- Thời gian đủ tiêu chí | Time spent ready [cell-months]
    count(*) FILTER (NOT is_ready AND is_recognised)
        AS not_ready_to_recognised, -- Chưa đủ tiêu chí mà được công nhận | Recognised without having been ready [cells]
    count(*) FILTER (becomes_ready) AS not_ready_to_ready, -- Từ chưa đủ thành đủ tiêu chí | Became ready [cells]
    coalesce(sum(datediff('day', assessed_on, until_day)) FILTER (NOT is_ready), 0) / (365.25 / 12)
        AS not_ready_cell_months, -- Thời gian chưa đủ tiêu chí | Time spent not ready [cell-months]
    coalesce(bool_or(is_illustrative), false) AS is_illustrative -- Số liệu minh họa | Illustrative
FROM core.cell_round_at(as_of)
