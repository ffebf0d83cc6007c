-- Livelihood models: co-operative and occupational groups, cattle, goats.
-- Grain: one row a record of the source. Key: id.
CREATE TABLE staging.livelihood_model (
    id BIGINT PRIMARY KEY, -- Mã mô hình | Model id
    cell_id BIGINT NOT NULL, -- Chi bộ | Cell
    kind VARCHAR NOT NULL, -- Loại: to_hop_tac, to_nghe_nghiep, nuoi_bo, nuoi_de | Kind: co-operative group, occupational group, cattle, goats
    name_vi VARCHAR NOT NULL, -- Tên mô hình | Name
    name_en VARCHAR, -- Tên mô hình (tiếng Anh) | Name in English
    started_on DATE, -- Bắt đầu từ ngày | Started on
    ended_on DATE, -- Kết thúc ngày | Ended on
    members BIGINT, -- Số thành viên | Members [persons]
    animals BIGINT, -- Số vật nuôi | Animals [head]
    recorded_on DATE NOT NULL, -- Ngày ghi vào nguồn | Recorded in the source on
    source_note VARCHAR, -- Ghi chú nguồn số liệu | Where the row comes from
    is_illustrative BOOLEAN NOT NULL -- Số liệu minh họa | Illustrative
);
