-- Who in a cell takes care of which criterion, by office.
-- Grain: one row a record of the source. Key: id.
CREATE TABLE staging.criterion_assignment (
    id BIGINT PRIMARY KEY, -- Mã dòng | Row id {shown}
    cell_id BIGINT NOT NULL, -- Chi bộ | Cell {shown}
    criterion_id BIGINT NOT NULL, -- Tiêu chí | Criterion {shown}
    year BIGINT NOT NULL, -- Năm | Year [year] {hidden}
    office_vi VARCHAR NOT NULL, -- Chức danh, bộ phận được phân công | Office in charge {hidden}
    office_en VARCHAR, -- Chức danh, bộ phận (tiếng Anh) | Office in charge in English {hidden}
    assigned_on DATE NOT NULL, -- Ngày phân công | Assigned on {hidden}
    recorded_on DATE NOT NULL, -- Ngày ghi vào nguồn | Recorded in the source on {hidden}
    source_note VARCHAR, -- Ghi chú nguồn số liệu | Where the row comes from {hidden}
    is_illustrative BOOLEAN NOT NULL -- Số liệu minh họa | Illustrative {hidden}
);
