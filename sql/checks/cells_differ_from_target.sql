-- warn
-- vi: Người đọc sẽ tưởng danh sách chi bộ đúng bằng tổng số mà văn bản giao chỉ tiêu đã ghi (59 trên 117).
-- en: A reader would believe that the list of cells is the very number out of which the target was set (59 of 117).
-- touches: targets, recognitions, forecast
-- shows: source, cells, of_cells
-- The list of the day on which the target came into force: what a merger or a new hamlet changed since is no
-- difference.
SELECT source, listed_then AS cells, of_cells FROM core.cell_pool WHERE listed_then <> of_cells
