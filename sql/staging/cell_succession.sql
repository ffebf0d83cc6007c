-- Mergers and splits of hamlets and neighbourhoods: which cell went into which, and what became of the title.
-- Grain: one row a record of the source. Key: id.
CREATE TABLE staging.cell_succession (
    id BIGINT PRIMARY KEY, -- Mã dòng | Row id {shown}
    predecessor_cell_id BIGINT NOT NULL, -- Chi bộ trước | Predecessor {shown}
    successor_cell_id BIGINT NOT NULL, -- Chi bộ sau | Successor {shown}
    happened_on DATE NOT NULL, -- Ngày có hiệu lực: ngày đầu của chi bộ sau; chi bộ trước tồn tại đến hết ngày liền
        -- trước | In force on: first day of the successor; the predecessor exists to the day before {hidden}
    title VARCHAR NOT NULL, -- Danh hiệu của chi bộ trước: giu (chi bộ sau giữ), het (hết), cho_xac_nhan (chờ xác
        -- nhận, chưa tính) |
        -- The predecessor's title: giu kept by the successor, het ended, cho_xac_nhan to be confirmed and not counted until then {hidden}
    legal_basis VARCHAR, -- Căn cứ pháp lý | Legal basis {hidden}
    recorded_on DATE NOT NULL, -- Ngày ghi vào nguồn | Recorded in the source on {hidden}
    source_note VARCHAR, -- Ghi chú nguồn số liệu | Where the row comes from {hidden}
    is_illustrative BOOLEAN NOT NULL -- Số liệu minh họa | Illustrative {hidden}
);
