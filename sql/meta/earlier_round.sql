-- What loads before this one showed of the rounds of reviews that it shows otherwise: counts and what was withheld of
-- them, for what two loads show together must give no small count away. It is for the step that protects counts; it
-- holds every count, as core does.
-- Grain: one row a load and round, the last load that showed it so. Key: load, year, standard_code, stage.
CREATE TABLE meta.earlier_round (
    load INTEGER NOT NULL, -- Số lần nạp | Load number
    year INTEGER NOT NULL, -- Năm | Year [year]
    standard_code VARCHAR NOT NULL, -- Chuẩn nghèo | Standard
    stage VARCHAR NOT NULL, -- Đợt: mid trong năm, end cuối năm | Stage: mid within the year, end at its end
    shown VARCHAR NOT NULL -- Số liệu và phần không nêu (JSON) | Counts and what is withheld of them, as JSON
);
