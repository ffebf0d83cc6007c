-- What happened to each cell on its way to the title and with it, by a date, in order. Steps of one day are in the
-- order of the programme.
-- Grain: one row an event of a cell.
SELECT
    event.cell_id, -- Chi bộ | Cell
    row_number() OVER (PARTITION BY event.cell_id ORDER BY event.on_day, list_position([
        'formed', 'title_carried', 'rolled_out', 'registered', 'planned', 'surveyed', 'surveyed_not_met', 'appraised',
        'appraised_not_met', 'recognised',
        'upgrade_planned', 'reviewed', 'to_upgrade', 'kept', 'withdrawn', 'title_unconfirmed', 'title_ended', 'merged'],
        event.event)) AS position, -- Thứ tự của chi bộ | Position within the cell
    event.on_day, -- Ngày | Day
    event.event, -- Việc: rolled_out, planned, registered, surveyed, appraised (và _not_met), recognised, kept,
        -- to_upgrade, reviewed, upgrade_planned, withdrawn, formed, merged, title_carried, title_ended,
        -- title_unconfirmed | Event
    event.year, -- Năm mà việc ấy thuộc về | Year to which it belongs [year]
    event.detail_vi, -- Số quyết định, nội dung kế hoạch, tên chi bộ trước hoặc sau |
        -- Decision number, content of the plan, name of the predecessor or successor
    event.detail_en, -- Như trên (tiếng Anh) | The same in English
    event.is_illustrative, -- Số liệu minh họa | Illustrative
    event.source_note -- Ghi chú nguồn số liệu | Where the row comes from
FROM core.cell_event AS event
WHERE event.on_day <= as_of
ORDER BY event.cell_id, position
