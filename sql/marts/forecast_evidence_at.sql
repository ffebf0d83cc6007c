-- What was seen of cells on their way to the title by a date: the evidence behind the chance of a cell.
-- Grain: one row.
SELECT
    ready_to_recognised, -- Đủ tiêu chí rồi được công nhận | Ready, then recognised [cells]
    ready_cell_months, -- Thời gian đủ tiêu chí | Time spent ready [cell-months]
    not_ready_to_recognised, -- Chưa đủ tiêu chí mà được công nhận | Recognised without having been ready [cells]
    not_ready_to_ready, -- Từ chưa đủ thành đủ tiêu chí | Became ready [cells]
    not_ready_cell_months, -- Thời gian chưa đủ tiêu chí | Time spent not ready [cell-months]
    is_illustrative -- Số liệu minh họa | Illustrative
FROM core.forecast_evidence_at(as_of)
