-- Targets of the programme for the district (unit_id empty) and for each commune; dated, for a target has a history.
-- Grain: one row a record of the source. Key: id.
CREATE TABLE staging.programme_target (
    id BIGINT PRIMARY KEY, -- Mã chỉ tiêu | Target id {shown}
    programme_id BIGINT NOT NULL, -- Chương trình | Programme {shown}
    unit_id BIGINT, -- Xã, thị trấn (trống: toàn huyện) | Commune (empty: the district) {shown}
    target_cells BIGINT NOT NULL, -- Số chi bộ cần được công nhận | Cells to be recognised [cells] {hidden}
    of_cells BIGINT, -- Trên tổng số chi bộ, theo văn bản giao chỉ tiêu |
        -- Out of how many cells, as the target was set [cells] {hidden}
    effective_from DATE NOT NULL, -- Áp dụng từ ngày | In force from {hidden}
    due_on DATE NOT NULL, -- Hạn hoàn thành | Due on {hidden}
    decided_on DATE, -- Ngày quyết định (nếu có ghi) | Date of the decision, where recorded {hidden}
    authority_vi VARCHAR NOT NULL, -- Căn cứ | Authority in Vietnamese {hidden}
    authority_en VARCHAR NOT NULL, -- Căn cứ (tiếng Anh) | Authority in English {hidden}
    recorded_on DATE NOT NULL, -- Ngày ghi vào nguồn | Recorded in the source on {hidden}
    source_note VARCHAR, -- Ghi chú nguồn số liệu | Where the row comes from {hidden}
    is_illustrative BOOLEAN NOT NULL -- Số liệu minh họa | Illustrative {hidden}
);
