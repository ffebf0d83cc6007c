-- Livelihood models: co-operative and occupational groups, cattle, goats.
-- Grain: one row a record of the source. Key: id.
CREATE TABLE staging.livelihood_model (
    id BIGINT PRIMARY KEY, -- Mã mô hình | Model id {shown}
    cell_id BIGINT NOT NULL, -- Chi bộ | Cell {shown}
    kind VARCHAR NOT NULL, -- Loại: to_hop_tac, to_nghe_nghiep, nuoi_bo, nuoi_de |
        -- Kind: co-operative group, occupational group, cattle, goats {hidden}
    name_vi VARCHAR NOT NULL, -- Tên mô hình | Name {hidden}
    name_en VARCHAR, -- Tên mô hình (tiếng Anh) | Name in English {hidden}
    started_on DATE, -- Bắt đầu từ ngày | Started on {hidden}
    ended_on DATE, -- Kết thúc ngày | Ended on {hidden}
    members BIGINT, -- Số thành viên | Members [persons] {hidden}
    animals BIGINT, -- Số vật nuôi | Animals [head] {hidden}
    recorded_on DATE NOT NULL, -- Ngày ghi vào nguồn | Recorded in the source on {hidden}
    source_note VARCHAR, -- Ghi chú nguồn số liệu | Where the row comes from {hidden}
    is_illustrative BOOLEAN NOT NULL -- Số liệu minh họa | Illustrative {hidden}
);
