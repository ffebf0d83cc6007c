-- Registrations of a cell for the title in a year.
-- Grain: one row a record of the source. Key: id.
CREATE TABLE staging.registration (
    id BIGINT PRIMARY KEY, -- Mã đăng ký | Registration id {shown}
    cell_id BIGINT NOT NULL, -- Chi bộ | Cell {shown}
    year BIGINT NOT NULL, -- Năm đăng ký | Year registered for [year] {hidden}
    registered_on DATE NOT NULL, -- Ngày đăng ký | Registered on {hidden}
    recorded_on DATE NOT NULL, -- Ngày ghi vào nguồn | Recorded in the source on {hidden}
    source_note VARCHAR, -- Ghi chú nguồn số liệu | Where the row comes from {hidden}
    is_illustrative BOOLEAN NOT NULL -- Số liệu minh họa | Illustrative {hidden}
);
