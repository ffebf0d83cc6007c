-- Plans of recognised cells to raise the quality of the title.
-- Grain: one row a record of the source. Key: id.
CREATE TABLE staging.upgrade_plan (
    id BIGINT PRIMARY KEY, -- Mã kế hoạch | Plan id {shown}
    cell_id BIGINT NOT NULL, -- Chi bộ | Cell {shown}
    year BIGINT NOT NULL, -- Năm | Year [year] {hidden}
    adopted_on DATE NOT NULL, -- Ngày thông qua | Adopted on {hidden}
    content_vi VARCHAR, -- Nội dung | Content {hidden}
    content_en VARCHAR, -- Nội dung (tiếng Anh) | Content in English {hidden}
    recorded_on DATE NOT NULL, -- Ngày ghi vào nguồn | Recorded in the source on {hidden}
    source_note VARCHAR, -- Ghi chú nguồn số liệu | Where the row comes from {hidden}
    is_illustrative BOOLEAN NOT NULL -- Số liệu minh họa | Illustrative {hidden}
);
